"""Expands a calendar file to JSON [{uid, start, end, cancelled, summary, location}], in UTC.

expand.py events FILE   with icalendar and recurring-ical-events, which know zones by their names
expand.py vobject FILE  with vobject and dateutil, which know of zones only what the file says
"""

import io
import json
import sys
from datetime import datetime, timedelta, timezone

EARLY, LATE = datetime(2000, 1, 1), datetime(2050, 1, 1)


def line(uid, start, end, cancelled, summary, location):
    stamp = lambda moment: moment.astimezone(timezone.utc).strftime("%Y%m%dT%H%M%SZ")
    return {"uid": uid, "start": stamp(start), "end": stamp(end), "cancelled": cancelled, "summary": summary, "location": location}


def events(text):
    import icalendar
    import recurring_ical_events

    calendar = icalendar.Calendar.from_ical(text)
    utc = lambda event, name: event[name].dt.astimezone(timezone.utc)
    ends = {(str(event["UID"]), utc(event, "DTSTART")): utc(event, "DTEND") for event in calendar.walk("VEVENT") if "DTEND" in event}
    for event in recurring_ical_events.of(calendar).between(EARLY, LATE):
        start = utc(event, "DTSTART")
        # This reader adds a length by the clock on the wall; what it read is told, not what it makes of a night of change.
        length = event["DTEND"].dt.replace(tzinfo=None) - event["DTSTART"].dt.replace(tzinfo=None)
        cancelled = str(event.get("STATUS", "")) == "CANCELLED"
        end = ends.get((str(event["UID"]), start), start + length)
        yield line(str(event["UID"]), start, end, cancelled, str(event["SUMMARY"]), str(event.get("LOCATION", "")))


def vobject(text):
    import vobject
    from dateutil.tz import resolve_imaginary, tzical

    zones = tzical(io.StringIO(text))
    calendar = vobject.readOne(text)
    all_events = list(calendar.vevent_list)
    value = lambda event, name: getattr(event, name).value if hasattr(event, name) else ""

    def moment(content, wall):
        zone = zones.get(content.params["X-VOBJ-ORIGINAL-TZID"][0] if "X-VOBJ-ORIGINAL-TZID" in content.params else content.params["TZID"][0])
        local = wall.replace(tzinfo=zone)
        # In the hour after the clocks went back, dateutil takes times of such a zone for ones that do not exist.
        if (local + timedelta(1)).utcoffset() > (local - timedelta(1)).utcoffset():
            local = resolve_imaginary(local)
        return (local.replace(tzinfo=None) - local.utcoffset()).replace(tzinfo=timezone.utc)

    standing_for = {(event.uid.value, event.recurrence_id.value.replace(tzinfo=None)) for event in all_events if hasattr(event, "recurrence_id")}
    for event in all_events:
        walls = [event.dtstart.value.replace(tzinfo=None)]
        if hasattr(event, "rrule"):
            walls = [wall.replace(tzinfo=None) for wall in event.getrruleset(True)]
            walls = [wall for wall in walls if (event.uid.value, wall) not in standing_for]
        for wall in walls:
            start = moment(event.dtstart, wall)
            cancelled = value(event, "status") == "CANCELLED"
            if hasattr(event, "dtend"):
                end = moment(event.dtend, event.dtend.value.replace(tzinfo=None))
            else:
                end = start + event.duration.value
            yield line(event.uid.value, start, end, cancelled, value(event, "summary"), value(event, "location"))


def main():
    reader, path = sys.argv[1:]
    with open(path, encoding="utf-8", newline="") as file:
        text = file.read()
    json.dump(list({"events": events, "vobject": vobject}[reader](text)), sys.stdout)


main()
