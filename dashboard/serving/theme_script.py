"""The script that decides for the light or the dark theme before a page is first painted."""

from typing import Final

THEME_SCRIPT: Final = (
    "<script>(()=>{"
    'let kept=null;try{kept=localStorage.getItem("atlas-theme")}catch(error){}'
    'const wished=matchMedia("(prefers-color-scheme: dark)").matches?"dark":"light";'
    "const {dataset}=document.documentElement;"
    'dataset.theme=["dark","light"].includes(kept)?kept:wished;'
    "dataset.mantineColorScheme=dataset.theme})()</script>"
)
"""For the head of a page: the reader's choice, else what the computer asks for.

``data-theme`` keeps it, because Mantine paints its own idea of the theme before it is told. The
choice is written by ``assets/js/95-callbacks.js``. A browser that keeps nothing has both themes.
"""
