"""Says for a calendar file and walls by zone {zone: [wall]} what offset, in seconds, the file's own zone has."""

import json
import sys
from datetime import datetime

from dateutil.tz import datetime_exists, gettz, tzical

path, asked = sys.argv[1:]
zones = tzical(path)
answer = {}
with open(asked, encoding="utf-8") as file:
    for name, walls in json.load(file).items():
        ours, theirs = zones.get(name), gettz(name)
        offsets = []
        for wall in walls:
            moment = datetime.fromisoformat(wall)
            if datetime_exists(moment, theirs):
                offsets.append([moment.replace(tzinfo=zone).utcoffset().total_seconds() for zone in (ours, theirs)])
        answer[name] = offsets
json.dump(answer, sys.stdout)
