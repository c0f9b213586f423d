"""Expands rules with python-dateutil. With a file: every case of it, as JSON. Without: answers line by line, for the bench."""

import json
import sys
import time
from datetime import datetime, timedelta

from dateutil.rrule import rrulestr, rruleset
from dateutil.tz import gettz, resolve_imaginary


def expand(case):
    start = datetime.fromisoformat(case["start"])
    rules = rruleset()
    rules.rrule(rrulestr(case["rule"], dtstart=start))
    for gone in case["removed"]:
        rules.exdate(datetime.fromisoformat(gone))
    for extra in case["added"]:
        rules.rdate(datetime.fromisoformat(extra))
    zone = gettz(case["zone"])
    until = datetime.fromisoformat(case["to"])
    return [resolve_imaginary(wall.replace(tzinfo=zone)) for wall in rules.between(start - timedelta(1), until)]


def main():
    if len(sys.argv) > 1:
        with open(sys.argv[1], encoding="utf-8") as file:
            cases = json.load(file)
        json.dump([[moment.isoformat() for moment in expand(case)] for case in cases], sys.stdout)
        return
    cases = json.loads(sys.stdin.readline())
    for _ in sys.stdin:
        began = time.perf_counter_ns()
        moments = [moment.timestamp() for case in cases for moment in expand(case)]
        took = time.perf_counter_ns() - began
        print(took, len(moments), int(sum(moments)), flush=True)


main()
