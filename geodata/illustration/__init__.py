"""Drawing respondents who are not real, to see and to test what real ones would fill."""
