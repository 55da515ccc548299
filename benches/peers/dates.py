"""Reads the expressions on standard input, one a line, with dateparser as of 2021-03-10; prints its day or an empty line for each."""
import datetime
import sys

import dateparser

settings = {"RELATIVE_BASE": datetime.datetime(2021, 3, 10, 12), "DATE_ORDER": "DMY"}
for line in sys.stdin.read().split("\n"):
    found = dateparser.parse(line, languages=["ar"], settings=settings) if line else None
    print("" if found is None else found.date().isoformat())
