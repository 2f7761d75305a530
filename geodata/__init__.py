"""What is true: the areas, the numbers, and where each of them comes from.

Import ``load_tables`` from ``geodata.tables`` and the questions from ``geodata.queries``;
importing this package alone reads nothing and loads no library.
"""
