"""A second reading of the specification: the figures of a service, worked out by another program.

    python3 second-reading.py --write      makes second-reading.ndjson again, of the services beside this file
    python3 second-reading.py FOLDER...    prints the figures of other services, with everybody behind each

It was written from the words (the indicator sets in src/indicators/sets, the definitions in instruments/, docs/), not
from the TypeScript, as plainly as can be: rows are dictionaries, everything is a loop, nothing is fast. Where the two
differed, both were held against the words; where these were open, the choice now stands in docs/contracts.md. Two
programs that read the same words must come to the same numbers; test/reference/second-reading.test.ts
compares them: counts, exclusions by reason, levels, means and medians, and who is behind each figure. Limits are compared
with R beside this folder. All data it is given here is invented. Python 3, standard library only.
"""
import csv
import datetime
import glob
import hashlib
import json
import math
import os
import re
import statistics
import sys

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "..")
ENDED = ("no-longer-relevant", "replaced", "withdrawn")
FORWARD = ("achieved", "partly-achieved", "maintained")
CLOSURES = ("planned", "unplanned", "not-started", "died", "moved")
OCCASIONS = {"baseline": 0, "review": 1, "final": 2}


# ---- Reading ---------------------------------------------------------------------------------------------------------

def definition(folder, kind, name):
    with open(os.path.join(ROOT, "instruments", kind, name + ".json"), encoding="utf-8") as file:
        return json.load(file)


def rows_of(folder, entry):
    """The rows of a file in their order; empty cells are None."""
    with open(os.path.join(folder, entry["file"]), encoding="utf-8-sig", newline="") as file:
        rows = []
        for place, cells in enumerate(csv.DictReader(file)):
            row = {name.strip(): (cell.strip() or None) for name, cell in cells.items()}
            row["place"] = place
            rows.append(row)
        return rows


def columns_of(folder, entry):
    with open(os.path.join(folder, entry["file"]), encoding="utf-8-sig", newline="") as file:
        return [name.strip() for name in next(csv.reader(file))]


class Unreadable(Exception):
    """A problem of one record: it is set aside."""


def day_of(text):
    if text is None:
        return None
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        raise Unreadable("not-a-day")
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise Unreadable("not-a-day")


def number_of(text):
    try:
        return float(text)
    except ValueError:
        raise Unreadable("not-a-number")


def read_days(row, names):
    for name in names:
        row[name] = day_of(row.get(name))
    return row


class Service:
    def __init__(self, folder):
        self.folder = folder
        with open(os.path.join(folder, "whatmatters.config.yaml"), encoding="utf-8") as file:
            self.config = json.load(file)
        self.data = self.config["data"]
        self.as_at = day_of(self.config.get("as_at") or self.config["period"]["end"])
        self.has = {name for name in self.data if name != "folder"}
        self.made = "episodes" not in self.has
        self.pairing = self.config["pairing"]
        if self.made and self.pairing == "closure-window":
            self.pairing = "first-last"  # There is no closure to look around.
        self.population = self.config["reports"][0].get("population", {})
        self.definitions()
        self.people()
        self.read_episodes()
        self.read_contacts()
        self.observations = {}
        self.read_assessments()
        self.read_outcomes()
        self.read_goals()
        for name in ("connections", "needs", "pauses"):
            setattr(self, name, self.read_simple(name))
        self.end_made_episodes()

    def definitions(self):
        self.outcome_definitions, self.scales = {}, {}
        for path in sorted(glob.glob(os.path.join(ROOT, "instruments", "outcomes", "*.json"))):
            with open(path, encoding="utf-8") as file:
                one = json.load(file)
            self.outcome_definitions[one["id"]] = one
        for path in self.config.get("definitions", []):
            with open(os.path.join(self.folder, path), encoding="utf-8") as file:
                one = json.load(file)
            self.outcome_definitions[one["id"]] = one
        for path in sorted(glob.glob(os.path.join(ROOT, "instruments", "goals", "*.json"))):
            with open(path, encoding="utf-8") as file:
                one = json.load(file)
            self.scales[one["id"]] = one

    def has_column(self, name):
        """A file, or a column of one; of records that are not kept no column is missing, as their file is."""
        kind, field = name.split(".")
        if field == "csv":
            return kind in self.has
        return kind not in self.has or any(field in columns_of(self.folder, entry) for entry in self.entries(kind))

    def known_late(self, row):
        """Recorded after the as-at day, where that is kept."""
        recorded = day_of(row.get("recorded_on"))
        return recorded is not None and recorded > self.as_at

    def entries(self, name):
        entry = self.data.get(name, [])
        return entry if isinstance(entry, list) else [entry]

    # People, and those who are in no figure.
    def people(self):
        self.attributes, self.persons, hidden = {}, {}, set()
        self.person_attributes = []
        for entry in self.entries("persons"):
            self.person_attributes = [name for name in columns_of(self.folder, entry) if name not in ("person_id", "reporting_use", "recorded_on")]
            for row in rows_of(self.folder, entry):
                if row["person_id"] is None:
                    continue
                if row.get("reporting_use") in ("objected", "test-record"):
                    hidden.add(row["person_id"])
                self.persons[row["person_id"]] = {name: row.get(name) for name in self.person_attributes}
        self.hidden = hidden

    def is_somebody(self, person):
        return person is not None and person not in self.hidden and ("persons" not in self.has or person in self.persons)

    def read_episodes(self):
        self.episodes, self.late_episodes = {}, set()
        known = ("episode_id", "person_id", "referred_on", "started_on", "closed_on", "closure", "triage", "referral_source", "primary_need", "worker", "goal_setting", "recorded_on")
        self.episode_attributes = []
        if self.made:
            self.make_episodes()
        for entry in self.entries("episodes"):
            self.episode_attributes = [name for name in columns_of(self.folder, entry) if name not in known]
            for row in rows_of(self.folder, entry):
                try:
                    read_days(row, ("referred_on", "started_on", "closed_on"))
                    if self.known_late(row):
                        self.late_episodes.add(row["episode_id"])
                    if row["referred_on"] is None or not self.is_somebody(row["person_id"]) or self.known_late(row):
                        continue
                except Unreadable:
                    continue
                row["contacts"], row["goals"] = [], []
                self.episodes[row["episode_id"]] = row

    def make_episodes(self):
        """Without an episode file: one for each person, from the first to the last record."""
        found = set(self.persons)
        for name in ("assessments", "outcomes", "goals"):
            for entry in self.entries(name):
                found |= {row["person_id"] for row in rows_of(self.folder, entry)}
        for person in found:
            if self.is_somebody(person):
                self.episodes[person] = {"episode_id": person, "person_id": person, "referred_on": None, "closed_on": None, "started_on": None, "started": None,
                                         "contacts": [], "goals": [], "days": []}

    def end_made_episodes(self):
        if self.made:
            for episode in self.episodes.values():
                days = [day for day in episode["days"] if day is not None]
                episode["referred_on"], episode["closed_on"] = min(days, default=None), max(days, default=None)

    def note_days(self, episode, *days):
        if self.made:
            episode["days"] += days

    def episode_for(self, row, day, is_measured=False):
        """The episode a record belongs to; raises where there is none, or two."""
        if self.made:
            if row["person_id"] not in self.episodes:
                raise Unreadable("nobody")
            return self.episodes[row["person_id"]]
        if row.get("episode_id"):
            episode = self.episodes.get(row["episode_id"])
            if episode is None:
                raise Unreadable("no-such-episode")
            if row.get("person_id") and episode["person_id"] != row["person_id"]:
                raise Unreadable("another-person")
        else:
            own = [one for one in self.episodes.values() if one["person_id"] == row["person_id"]]
            if not self.is_somebody(row["person_id"]):
                raise Unreadable("nobody")
            if day is None:
                if len(own) != 1:
                    raise Unreadable("which-episode")
                episode = own[0]
            else:
                episode = self.open_on(own, day)
        # Of records that state their episode, the day of assessments and outcomes is held against the referral.
        if is_measured and day is not None and day < episode["referred_on"]:
            row["before referral"] = True
        return episode

    @staticmethod
    def open_on(own, day):
        is_open = [one for one in own if one["referred_on"] <= day and (one["closed_on"] is None or day <= one["closed_on"])]
        if len(is_open) == 1:
            return is_open[0]
        if len(is_open) > 1:
            raise Unreadable("two-open-episodes")
        lately = [one for one in own if one["closed_on"] is not None and 0 < (day - one["closed_on"]).days <= 28 and one["referred_on"] <= day]
        if not lately:
            raise Unreadable("no-open-episode")
        return max(lately, key=lambda one: (one["closed_on"], one["referred_on"], one["episode_id"]))

    def read_contacts(self):
        self.contacts = self.read_simple("contacts")
        for contact in self.contacts:
            if contact["attended"] == "yes":
                contact["episode"]["contacts"].append(contact["on"])
        for episode in [] if self.made else self.episodes.values():
            episode["contacts"].sort()
            # The start, or the first attended contact where no start is kept.
            episode["started"] = episode["started_on"] or (episode["contacts"][0] if episode["contacts"] else None)

    def is_engaged(self, episode, until):
        """Two attended contacts; a start, where contacts are not kept; not asked of episodes made from records."""
        if self.made:
            return True
        if "contacts" in self.has:
            return len(up_to(episode["contacts"], until)) >= 2
        return episode["started"] is not None and len(up_to([episode["started"]], until)) == 1

    def read_simple(self, name):
        """Records that state their episode and a day."""
        found = []
        day_name = "from" if name == "pauses" else "on"
        for entry in self.entries(name):
            for row in rows_of(self.folder, entry):
                try:
                    read_days(row, (day_name, "until") if name == "pauses" else (day_name,))
                    if row[day_name] is None:
                        raise Unreadable("no-day")
                    row["episode"] = self.episode_for(row, row[day_name])
                    if self.known_late(row):
                        continue
                except Unreadable:
                    continue
                found.append(row)
        return found

    # Observations: a value, or why there is none, of a measure about an episode (or a goal) on a day or an occasion.
    def observe(self, measure, subject, row, value, lacks):
        self.observations.setdefault(measure, {}).setdefault(subject, []).append({
            "on": row["on"], "occasion": row.get("occasion"), "value": value, "lacks": lacks, "order": len(self.observations[measure].get(subject, [])),
        })

    def read_assessments(self):
        self.instruments = {}
        self.measures = {}
        for entry in self.entries("assessments"):
            instrument = definition(self.folder, "standard", entry["instrument"])
            for score in instrument["scores"] if any(self.is_shown(row) for row in rows_of(self.folder, entry)) else []:
                # There as soon as there is a form, though it be set aside as a problem.
                self.observations.setdefault(instrument["id"] + "/" + score["id"], {})
                self.measures[instrument["id"] + "/" + score["id"]] = dict(score, group="instrument", kind="numeric", range=score["range"])
            for row in rows_of(self.folder, entry):
                is_set_aside = self.without_day(row)
                try:
                    episode = self.episode_for(row, row["on"], is_measured=True)
                    if self.known_late(row):
                        continue
                except Unreadable:
                    continue
                try:
                    answers = self.answers_of(instrument, row)
                    if is_set_aside or "before referral" in row:
                        raise Unreadable("not-a-day")
                    self.score(instrument, row, episode["episode_id"], answers)
                    self.note_days(episode, row["on"])
                except Unreadable:
                    # Set aside; that something was there is still told, as the reason for having no value.
                    for score in instrument["scores"]:
                        self.observe(instrument["id"] + "/" + score["id"], episode["episode_id"], row, None, row.get("absent_reason") or "invalid")

    def is_shown(self, row):
        """Not of somebody who objects, a test, or recorded later."""
        return row["person_id"] not in self.hidden and row.get("episode_id") not in self.late_episodes and not self.known_late(row)

    @staticmethod
    def answers_of(instrument, row):
        answers = {}
        for item in instrument["items"]:
            text = row.get(item["id"])
            if text is None:
                continue
            allowed = [option["value"] for option in item.get("options") or instrument["options"]]
            if number_of(text) not in allowed:
                raise Unreadable("answer-out-of-range")
            answers[item["id"]] = number_of(text)
        return answers

    def score(self, instrument, row, episode, answers):
        raw = {}
        for score in instrument["scores"]:
            method, value, lacks = score["method"], None, None
            if method["kind"] in ("sum", "single-item"):
                items = method["items"] if method["kind"] == "sum" else [method["item"]]
                given = [answers[item] for item in items if item in answers]
                missing = [item for item in items if item not in answers]
                rule = score.get("missing")
                if not missing:
                    value = sum(given)
                elif given and rule and instrument["id"] in self.config.get("prorate", []) and len(missing) <= rule["maximumMissing"] and not set(missing) & set(rule.get("never", [])):
                    value = sum(given) / len(given) * len(items)
                    if rule.get("rounding") == "nearest-whole":
                        value = math.floor(value + 0.5)
            elif method["kind"] == "lookup":
                value = dict((from_, to) for from_, to in method["table"]).get(raw[method["score"]])
            else:
                raise SystemExit("no reading of the method " + method["kind"])
            raw[score["id"]] = value
            if value is None:
                # Nothing answered is absent; something, insufficient.
                items = method["items"] if method["kind"] == "sum" else [method["item"]] if method["kind"] == "single-item" else list(answers)
                lacks = row.get("absent_reason") or ("insufficient" if any(item in answers for item in items) else "absent")
            self.observe(instrument["id"] + "/" + score["id"], episode, row, value, lacks)

    def read_outcomes(self):
        for entry in self.entries("outcomes"):
            for row in rows_of(self.folder, entry):
                is_set_aside = self.without_day(row)
                try:
                    episode = self.episode_for(row, row["on"], is_measured=True)
                    one = self.outcome_definitions[row["outcome"]]
                    if self.known_late(row):
                        continue
                except Unreadable:
                    continue
                try:
                    value = self.recorded(one["value"], row["value"])
                except Unreadable:
                    continue
                if is_set_aside or "before referral" in row:
                    continue
                self.note_days(episode, row["on"])
                lacks = None if value is not None else row.get("absent_reason") or "absent"
                kind = one["value"]["kind"]
                if one["id"] not in self.measures:
                    self.measures[one["id"]] = dict(one, group="outcome", kind=kind, range=[one["value"].get("minimum"), one["value"].get("maximum")])
                self.observe(one["id"], episode["episode_id"], row, value, lacks)

    @staticmethod
    def without_day(row):
        """Whether a row is set aside for its day: one that cannot be read, or neither a day nor an occasion."""
        try:
            read_days(row, ("on",))
            return row["on"] is None and row.get("occasion") is None
        except Unreadable:
            row["on"] = None
            return True

    @staticmethod
    def recorded(kind, text):
        if text is None:
            return None
        if kind["kind"] == "numeric":
            value = number_of(text)
            if not kind["minimum"] <= value <= kind["maximum"]:
                raise Unreadable("out-of-range")
            return value
        allowed = ["yes", "no"] if kind["kind"] == "flag" else [state["id"] for state in kind["states"]]
        if text not in allowed:
            raise Unreadable("unknown-state")
        return text

    # Goals.
    def read_goals(self):
        self.goals = []
        by_id = {}
        for entry in self.entries("goals"):
            for row in rows_of(self.folder, entry):
                try:
                    read_days(row, ("set_on", "status_on"))
                    if self.known_late(row):
                        continue
                    row["episode"] = self.episode_for(row, row["set_on"] or row["status_on"])
                    for name in ("target", "baseline_level"):
                        row[name] = None if row.get(name) is None else number_of(row[name])
                except Unreadable:
                    continue
                row.update(events=[], ratings=[], key=row.get("goal_id") or "row %d" % row["place"])
                self.goals.append(row)
                self.note_days(row["episode"], row["set_on"], row["status_on"])
                scale = self.scales[row["scale"]]
                self.measures[row["scale"]] = dict(scale, group="goal-scale", kind=scale["value"]["kind"], range=[scale["value"].get("minimum"), scale["value"].get("maximum")])
                row["episode"]["goals"].append(row)
                by_id[row.get("goal_id")] = row
        for name in ("goal_events", "goal_ratings"):
            for entry in self.entries(name):
                for row in rows_of(self.folder, entry):
                    goal = by_id.get(row["goal_id"])
                    if goal is not None and row["goal_id"] is not None:
                        self.read_of_goal(name, goal, row)
        for goal in self.goals:
            goal["outcome"] = self.goal_outcome(goal, None)

    def read_of_goal(self, name, goal, row):
        is_set_aside = self.without_day(row)
        try:
            if self.known_late(row):
                return
            value = None if name == "goal_events" else self.recorded(self.scales[goal["scale"]]["value"], row["value"])
            if name == "goal_events":
                if row["on"] is not None:
                    goal["events"].append(row)
                    self.note_days(goal["episode"], row["on"])
                return
        except Unreadable:
            return
        if is_set_aside:
            return
        self.note_days(goal["episode"], row["on"])
        lacks = None if value is not None else row.get("absent_reason") or "absent"
        self.observe(goal["scale"], "goal " + goal["key"], row, value, lacks)

    def status_of(self, goal, until):
        """The later day holds; on the same day the event; a status column without a day yields to any event."""
        found = []
        # One that is not dated may be of any day, but a replacement that is known to be later is none yet.
        is_early = goal["status_on"] is None and goal.get("status") == "replaced" and self.replaced_later(goal, until)
        if goal.get("status") and not is_early and (until is None or goal["status_on"] is None or goal["status_on"] <= until):
            found.append((goal["status_on"] or datetime.date.min, 0, goal["status"]))
        for place, event in enumerate(goal["events"]):
            if event["kind"] == "status" and (until is None or event["on"] <= until):
                found.append((event["on"], 1 + place, event["value"]))
        return max(found)[2] if found else None

    def target_of(self, goal, until):
        target = goal["target"]
        events = [(event["on"], place, event["value"]) for place, event in enumerate(goal["events"]) if event["kind"] == "target" and (until is None or event["on"] <= until)]
        if events:
            try:
                target = number_of(max(events)[2])
            except Unreadable:
                target = None
        scale = self.scales[goal["scale"]]
        worst = scale["value"].get("minimum") if scale["direction"] == "increase" else scale["value"].get("maximum")
        if target is None or target == worst or not scale["value"]["minimum"] <= target <= scale["value"]["maximum"]:
            return None
        return target

    def goal_outcome(self, goal, until):
        status = self.status_of(goal, until)
        if status in ENDED:
            return status
        if status in ("achieved", "partly-achieved", "not-achieved"):
            return status
        if goal.get("superseded_by") and not self.replaced_later(goal, until):
            return "replaced"
        return self.outcome_by_ratings(goal, until)

    def replaced_later(self, goal, until):
        """Whether a goal that names its successor is known not to have been replaced yet: any status of it, or the other goal, is of a later day."""
        if until is None or not goal.get("superseded_by"):
            return False
        days = [goal["status_on"]] + [event["on"] for event in goal["events"] if event["kind"] == "status"]
        days += [other["set_on"] for other in self.goals if other.get("goal_id") == goal["superseded_by"] and other["episode"]["person_id"] == goal["episode"]["person_id"]]
        return any(day is not None and day > until for day in days)

    def goal_ends(self, goal, until):
        policy = "by-occasion" if self.pairing == "by-occasion" else "first-last"
        return self.pair(goal["scale"], "goal " + goal["key"], policy, None, until)

    def outcome_by_ratings(self, goal, until):
        scale = self.scales[goal["scale"]]
        rule = scale["outcome"]
        baseline, follow_up = self.goal_ends(goal, until)
        valid = [one for one in self.known(goal["scale"], "goal " + goal["key"], until) if one["value"] is not None]
        # A rating made as the goal was set is never a review.
        reviews = [one for one in valid if one["occasion"] != "baseline" and (one["on"] is None or one["on"] != goal["set_on"])]
        keep = goal.get("intent") in ("maintain", "slow-decline")
        last = follow_up or self.last_of(reviews)
        if rule["kind"] == "by-level":
            if last is None or last not in reviews:
                return "not-reviewed"
            return rule["levels"][last["value"]]
        level = goal["baseline_level"] if rule["baselineLevel"] else None
        if level is not None:
            if last is None or last not in reviews:
                return "not-reviewed"
            first = level
        else:
            if follow_up is None or follow_up not in reviews:
                return "not-reviewed"
            first = baseline["value"]
        better = without_noise((last["value"] - first) * (1 if scale["direction"] == "increase" else -1))
        if keep and abs(better) < rule["points"]:
            return "maintained"
        target = self.target_of(goal, until) if rule["targetCounts"] else None
        if scale["direction"] == "increase":
            reached = last["value"] >= (target if target is not None else rule["achievedAtLeast"])
        else:
            reached = last["value"] <= (target if target is not None else rule["achievedAtMost"])
        if reached:
            return "achieved"
        if better >= rule["points"]:
            return "partly-achieved"
        return "moved-away" if better <= -rule["points"] else "no-change"

    def last_of(self, observations):
        if self.pairing == "by-occasion":
            return max(observations, key=lambda one: (place_of(one), one["order"]), default=None)
        dated = [one for one in observations if one["on"] is not None]
        return max(dated, key=lambda one: (one["on"], one["order"]), default=None)

    def known(self, measure, subject, until):
        return [one for one in self.observations.get(measure, {}).get(subject, []) if until is None or one["on"] is None or one["on"] <= until]

    # Pairing: a baseline and a follow-up, or neither.
    def pair(self, measure, subject, policy, episode, until):
        valid = [one for one in self.known(measure, subject, until) if one["value"] is not None]
        if policy == "by-occasion":
            return pair_by_occasion(valid)
        valid = [one for one in valid if one["on"] is not None]
        if policy == "first-last":
            baseline = min(valid, key=lambda one: (one["on"], one["order"]), default=None)
            later = [one for one in valid if baseline and one["on"] > baseline["on"]]
            return baseline, max(later, key=lambda one: (one["on"], one["order"]), default=None)
        started = (up_to([episode["started"]], until) + [episode["referred_on"]])[0]
        early = [one for one in valid if episode["referred_on"] <= one["on"] and (one["on"] - started).days <= 28]
        baseline = min(early, key=lambda one: (one["on"], one["order"]), default=None)
        if baseline is None:
            # Without a baseline there may still be a follow-up; nothing is asked of it.
            return None, None
        later = [one for one in valid if one["on"] > baseline["on"]]
        if policy == "latest-review":
            reviews = [one for one in later if (one["on"] - baseline["on"]).days >= 14]
            return baseline, max(reviews, key=lambda one: (one["on"], one["order"]), default=None)
        if episode["closed_on"] is None:
            return baseline, None
        near = [one for one in later if abs((one["on"] - episode["closed_on"]).days) <= 28]
        return baseline, min(near, key=lambda one: (abs((one["on"] - episode["closed_on"]).days), -one["on"].toordinal(), -one["order"]), default=None)


def up_to(days, until):
    """The days that there are, up to one of them where it is given."""
    return [day for day in days if day is not None and (until is None or day <= until)]


def place_of(one):
    if one["occasion"] in OCCASIONS:
        return OCCASIONS[one["occasion"]]
    return int(one["occasion"]) if one["occasion"] else -1


def pair_by_occasion(valid):
    named = [one for one in valid if one["occasion"]]
    # `final` is never a baseline; `review` may be one.
    baseline = min([one for one in named if one["occasion"] != "final"], key=lambda one: (place_of(one), one["order"]), default=None)
    later = [one for one in named if baseline and place_of(one) > place_of(baseline)]
    return baseline, max(later, key=lambda one: (place_of(one), one["order"]), default=None)


# ---- Figures ---------------------------------------------------------------------------------------------------------

class Figure:
    """One indicator, for one measure (or attribute), in one period."""

    def __init__(self, service, indicator, measure, period, override):
        self.service, self.indicator, self.measure = service, indicator, measure
        self.start, self.end = period
        self.is_open = indicator["attribution"] == "open-at-end"
        # What was known at the end of the period only.
        self.until = self.end if self.is_open else None
        self.policy = indicator.get("pairing") or override or service.pairing
        if self.is_open and self.policy == "closure-window":
            self.policy = "latest-review"
        self.members = self.initial_population()

    # Who.
    def is_in(self, day):
        return day is not None and self.start <= day <= self.end

    def attributed(self, episode):
        attribution = self.indicator["attribution"]
        if attribution == "referred":
            return self.is_in(episode["referred_on"])
        if attribution == "started":
            return self.is_in(episode["started"])
        if attribution == "closed":
            return self.is_in(episode["closed_on"])
        return episode["referred_on"] <= self.end and (episode["closed_on"] is None or episode["closed_on"] > self.end)

    def initial_population(self):
        unit, attribution, service = self.indicator["unit"], self.indicator["attribution"], self.service
        if unit == "goal":
            if attribution == "event":
                found = [{"episode": goal["episode"], "goal": goal} for goal in service.goals if self.is_in(goal["set_on"])]
            else:
                found = [{"episode": goal["episode"], "goal": goal} for goal in service.goals if self.attributed(goal["episode"]) and self.is_known(goal)]
        elif unit in ("contact", "connection", "need"):
            found = [{"episode": row["episode"], unit: row} for row in getattr(service, unit + "s") if self.is_in(row["on"])]
        elif attribution == "event" and unit == "person":
            return self.meant(self.people_by_events())
        else:
            found = [{"episode": episode} for episode in service.episodes.values() if self.attributed(episode)]
        if unit != "person":
            return self.meant(found)
        # Of open episodes, one that is not meant must not stand in for one that is. At closure the episode is that of
        # every other figure about people, so that what is paid for is over those who made progress.
        return self.one_per_person(self.meant(found)) if self.is_open else self.meant(self.one_per_person(found))

    def meant(self, members):
        criterion = self.indicator.get("initialPopulation")
        return members if criterion is None else [member for member in members if self.truth(criterion, member) is True]

    def one_per_person(self, members):
        attribution = self.indicator["attribution"]
        chosen = {}
        for member in members:
            episode = member["episode"]
            day = {"referred": episode["referred_on"], "started": episode["started"], "closed": episode["closed_on"], "open-at-end": episode["referred_on"]}[attribution]
            rank = (not self.is_outside(episode), not self.leaves_out_as_repeated(episode), attribution in ("closed", "open-at-end") and self.is_engaged(episode), day, episode["referred_on"], episode["episode_id"])
            person = episode["person_id"]
            if person not in chosen or rank > chosen[person][0]:
                chosen[person] = (rank, member)
        return [member for _, member in chosen.values()]

    def people_by_events(self):
        """People with an attended contact, or an answer to a measure, in the period; of several, the latest."""
        chosen = {}
        if "events" in self.indicator:
            for subject, observations in self.service.observations.get(self.measure, {}).items():
                for one in observations:
                    if one["value"] is not None and self.is_in(one["on"]):
                        self.take(chosen, self.service.episodes[subject], one["on"], {"event": one})
        else:
            for contact in self.service.contacts:
                if contact["attended"] == "yes" and self.is_in(contact["on"]):
                    self.take(chosen, contact["episode"], contact["on"], {})
        return [member for _, member in chosen.values()]

    def take(self, chosen, episode, day, rest):
        rank = (not self.is_outside(episode), day, episode["referred_on"], episode["episode_id"], rest["event"]["order"] if "event" in rest else 0)
        person = episode["person_id"]
        if person not in chosen or rank > chosen[person][0]:
            chosen[person] = (rank, dict(rest, episode=episode))

    # True, False, or None where it is not known.
    def truth(self, criterion, member):
        if "all" in criterion:
            return every([self.truth(one, member) for one in criterion["all"]])
        if "any" in criterion:
            found = every([negated(self.truth(one, member)) for one in criterion["any"]])
            return negated(found)
        if "not" in criterion:
            return negated(self.truth(criterion["not"], member))
        if "field" in criterion:
            value = self.field(criterion["field"], member)
            if "present" in criterion:
                return value is not None
            return None if value is None else value in criterion["in"]
        if "days" in criterion:
            count = self.days(criterion["days"], member)
            return None if count is None else within(count, criterion)
        if "measure" in criterion:
            return self.measure_truth(criterion, member)
        if "goals" in criterion:
            return self.goals_truth(criterion, member)
        if "goalOutcome" in criterion:
            return self.outcome(member["goal"]) in criterion["goalOutcome"]
        episode = member["episode"]
        if "engaged" in criterion:
            return self.is_engaged(episode)
        if "attendedContacts" in criterion:
            return len(up_to(episode["contacts"], self.until)) >= criterion["attendedContacts"]["atLeast"]
        if "paused" in criterion:
            return any(pause["episode"] is episode and pause["from"] <= self.end and (pause["until"] is None or pause["until"] >= self.end) for pause in self.service.pauses)
        if "repeatedReferral" in criterion:
            return self.is_repeated(episode, criterion["repeatedReferral"]["withinDays"])
        raise SystemExit("no reading of " + json.dumps(criterion))

    def leaves_out_as_repeated(self, episode):
        """One that the figure leaves out as the same referral sent again does not stand in for another."""
        return any(self.is_repeated(episode, one["when"]["repeatedReferral"]["withinDays"]) for one in self.indicator.get("exclusions", []) if "repeatedReferral" in one["when"])

    def is_repeated(self, episode, days):
        for other in self.service.episodes.values():
            if other is episode or other["person_id"] != episode["person_id"] or other.get("referral_source") != episode.get("referral_source"):
                continue
            between = (episode["referred_on"] - other["referred_on"]).days
            first = between > 0 or (between == 0 and other["episode_id"] < episode["episode_id"])
            still_open = other["closed_on"] is None or other["closed_on"] >= episode["referred_on"]
            if first and between <= days and still_open:
                return True
        return False

    def field(self, name, member):
        kind, column = name.split(".")
        column = re.sub("([A-Z])", lambda match: "_" + match.group(1).lower(), column)
        episode = member["episode"]
        if name in ("episode.startedOn", "episode.closedOn"):
            return self.day(name[8:], episode)
        if name == "episode.closure" and self.day("closedOn", episode) is None and episode["closed_on"] is not None:
            return None  # Nobody knew yet how it would close.
        if kind == "attribute":
            return self.attribute(column, episode)
        return member[kind].get(column)

    def attribute(self, name, episode):
        if name in self.service.person_attributes:
            return self.service.persons.get(episode["person_id"], {}).get(name)
        return episode.get(name)

    def days(self, names, member):
        first, last = self.day(names[0], member["episode"]), self.day(names[1], member["episode"])
        return None if first is None or last is None else (last - first).days

    def is_engaged(self, episode):
        return self.service.is_engaged(episode, self.until)

    def day(self, name, episode):
        day = self.day_of_all(name, episode)
        return day if name == "periodEnd" or up_to([day], self.until) else None

    def day_of_all(self, name, episode):
        if name == "periodEnd":
            return self.end
        if name == "lastSeenOn":
            seen = [day for day in episode["contacts"] + [episode["started"]] if day is not None and day <= self.end]
            return max(seen, default=None)
        if name == "nextReferredOn":
            later = [one["referred_on"] for one in self.service.episodes.values() if one is not episode and one["person_id"] == episode["person_id"] and episode["closed_on"] and one["referred_on"] >= episode["closed_on"]]
            return min(later, default=None)
        return {"referredOn": episode["referred_on"], "startedOn": episode["started"], "closedOn": episode["closed_on"]}[name]

    # Measures.
    def ends(self, measure, member):
        episode = member["episode"]
        return self.service.pair(measure, episode["episode_id"], self.policy, episode, self.until)

    def measure_truth(self, criterion, member):
        name = self.measure if criterion["measure"] == "each" else criterion["measure"]
        measure = self.service.measures.get(name)
        if "absentReason" in criterion:
            return self.was_absent(name, member["episode"], criterion["absentReason"])
        baseline, follow_up = self.ends(name, member)
        if "paired" in criterion:
            return baseline is not None and follow_up is not None
        if "changeBy" in criterion:
            found = None if baseline is None or follow_up is None else change_class(measure, criterion["changeBy"], baseline["value"], follow_up["value"])
            return None if found is None else found in criterion["in"]
        one = {"baseline": baseline, "followUp": follow_up, "event": member.get("event")}[criterion["at"]]
        if "present" in criterion:
            return one is not None
        if one is None:
            return None
        if "caseness" in criterion:
            return is_case(measure, one["value"]) == criterion["caseness"]
        if "extreme" in criterion:
            best = measure["range"][1] if measure["direction"] == "increase" else measure["range"][0]
            return one["value"] == best
        if "achieved" in criterion:
            return is_achieved(measure, one["value"]) == criterion["achieved"]
        raise SystemExit("no reading of " + json.dumps(criterion))

    def was_absent(self, measure, episode, reasons):
        own = self.service.known(measure, episode["episode_id"], self.until)
        # Never answered, and the latest record says so.
        last = max([one for one in own if self.time(one) is not None], key=lambda one: (self.time(one), one["order"]), default=None)
        return not any(one["value"] is not None for one in own) and last is not None and last["lacks"] in reasons

    # Goals.
    def outcome(self, goal):
        return goal["outcome"] if self.until is None else self.service.goal_outcome(goal, self.until)

    def is_known(self, goal):
        return self.until is None or goal["set_on"] is None or goal["set_on"] <= self.until

    def own_goals(self, scope, member):
        goals = [goal for goal in member["episode"]["goals"] if self.is_known(goal)]
        return goals if scope == "all" else [goal for goal in goals if self.outcome(goal) not in ENDED]

    def progress(self, scope, member):
        outcomes = [self.outcome(goal) for goal in self.own_goals(scope, member)]
        reviewed = [outcome for outcome in outcomes if outcome != "not-reviewed"]
        forward = any(outcome in FORWARD for outcome in reviewed)
        back = any(outcome == "moved-away" for outcome in reviewed)
        if not reviewed:
            return None
        return "mixed" if forward and back else "forward" if forward else "back" if back else "no-change"

    def goals_truth(self, criterion, member):
        goals = self.own_goals(criterion["goals"], member)
        outcomes = [self.outcome(goal) for goal in goals]
        reviewed = [outcome for outcome in outcomes if outcome != "not-reviewed"]
        if "count" in criterion:
            return len(goals) >= criterion["count"]["atLeast"]
        if "reviewed" in criterion:
            return len(reviewed) >= criterion["reviewed"]["atLeast"]
        if "progress" in criterion:
            return self.progress(criterion["goals"], member) in criterion["progress"]
        if "some" in criterion:
            return any(outcome in criterion["some"] for outcome in outcomes)
        if "everyReviewed" in criterion:
            return len(reviewed) > 0 and all(outcome in criterion["everyReviewed"] for outcome in reviewed)
        if "ratedTwice" in criterion:
            return len(self.goal_changes(member)) > 0
        raise SystemExit("no reading of " + json.dumps(criterion))

    def goal_changes(self, member):
        found = []
        for goal in self.own_goals("all", member):
            if goal["scale"] == self.measure:
                baseline, follow_up = self.service.goal_ends(goal, self.until)
                if baseline and follow_up:
                    found.append(follow_up["value"] - baseline["value"])
        return found

    def is_outside(self, episode):
        """Of a report that is about some people only."""
        for kind, wanted in self.service.population.items():
            for name, value in wanted.items():
                own = episode.get(name) if kind == "episode" else self.service.persons.get(episode["person_id"], {}).get(name)
                if own != value:
                    return True
        return False

    # What.
    def reason(self, member):
        """Why a member is not in the denominator: the first reason that applies."""
        if self.is_outside(member["episode"]):
            return "outside-this-report"
        if self.service.made and self.measure in self.service.observations and self.indicator["attribution"] == "closed" and self.service.measures[self.measure]["group"] != "goal-scale":
            if self.ends(self.measure, member)[0] is None:
                return "no-baseline"
        for exclusion in self.indicator.get("exclusions", []):
            if self.truth(exclusion["when"], member) is True:
                return self.unpaired(member) if exclusion["reason"] == "unpaired" else exclusion["reason"]
        return None

    def unpaired(self, member):
        baseline, follow_up = self.ends(self.measure, member)
        empty = [one for one in self.service.known(self.measure, member["episode"]["episode_id"], self.until) if one["value"] is None and self.time(one) is not None]
        if baseline is None:
            one = min(empty, key=lambda one: (self.time(one), one["order"]), default=None)
        else:
            one = max([one for one in empty if self.time(one) > self.time(baseline)], key=lambda one: (self.time(one), one["order"]), default=None)
        missing = "no-baseline" if baseline is None else "no-follow-up"
        return missing if one is None or one["lacks"] == "absent" else missing + "-" + one["lacks"]

    def time(self, one):
        """What the policy orders by: the occasion, or the day."""
        return place_of(one) if self.policy == "by-occasion" else one["on"] or datetime.date.min

    def value(self, member):
        rule = self.indicator["value"]
        if "days" in rule:
            return self.days(rule["days"], member)
        if "goalChange" in rule:
            return without_noise(statistics.median(self.goal_changes(member)))
        baseline, follow_up = self.ends(self.measure, member)
        return {"baseline": baseline["value"], "followUp": follow_up["value"], "change": follow_up["value"] - baseline["value"]}[rule["of"]]

    def level(self, member):
        rule = self.indicator["levels"]
        if "field" in rule:
            # Of a closed list, who has none cannot be classified; of free codes, not known is one.
            closed = rule["field"] in ("episode.closure", "contact.mode")
            return self.field(rule["field"], member) or (None if closed else "not-known")
        if "goalOutcome" in rule:
            return self.outcome(member["goal"])
        if "theme" in rule:
            return theme_of(member["goal"]) or "not-coded"
        if "goalProgress" in rule:
            return self.progress(rule["goalProgress"], member)
        if "days" in rule:
            return band_of_days(self.days(rule["days"], member), rule["upTo"])
        if "attribute" in rule:
            value = self.attribute(self.measure, member["episode"])
            said = (value or "not-known").lower().replace(" ", "-")
            return "missing" if said == "not-known" else "not-stated" if said == "not-stated" else "stated"
        if "goalChange" in rule:
            change = without_noise(statistics.median(self.goal_changes(member)))
            points = math.ceil(abs(change))  # Half a point counts with the whole point beyond it.
            return "no-change" if points == 0 else ("up-" if change > 0 else "down-") + ("3-or-more" if points >= 3 else str(points))
        baseline, follow_up = self.ends(self.measure, member)
        measure = self.service.measures[self.measure]
        if "bandAt" in rule:
            return band_of(measure, (baseline if rule["bandAt"] == "baseline" else follow_up)["value"])
        if "bandMove" in rule:
            return "%s-to-%s" % (band_of(measure, baseline["value"]), band_of(measure, follow_up["value"]))
        return change_class(measure, rule["changeBy"], baseline["value"], follow_up["value"])

    def who(self, member):
        episode = member["episode"]
        return "%s %s %s" % (episode["person_id"], episode["episode_id"], member["goal"]["statement"] if "goal" in member else "")

    def sorted_members(self):
        """Every member with its reason, whether it meets the numerator, its level and its value."""
        found = []
        for member in self.members:
            reason = self.reason(member)
            one = {"member": member, "reason": reason, "meets": False, "level": None, "value": None}
            if reason is None:
                statistic = self.indicator["statistic"]
                if statistic == "proportion":
                    one["meets"] = self.truth(self.indicator["numerator"], member) is True
                elif statistic == "distribution":
                    one["level"] = self.level(member)
                    if one["level"] is None:
                        one["reason"] = "not-classified"
                elif statistic in ("mean", "median"):
                    one["value"] = self.value(member)
                    if one["value"] is None:
                        raise SystemExit("a value that is not known in " + self.indicator["id"])
            found.append(one)
        return found

    def category(self, breakdown, member):
        if breakdown == "all":
            return "all"
        if breakdown == "theme":
            return theme_of(member["goal"]) or "not-coded"
        return self.attribute(breakdown, member["episode"]) or "not-known"

    def tell(self, breakdowns):
        """The counts of everybody and of each category, and who is behind everybody's."""
        members = self.sorted_members()
        cells = {}
        for breakdown in ["all"] + breakdowns:
            if breakdown == "theme" and self.indicator["unit"] != "goal":
                continue
            for category in sorted({self.category(breakdown, one["member"]) for one in members}) or (["all"] if breakdown == "all" else []):
                own = [one for one in members if self.category(breakdown, one["member"]) == category]
                cells["%s=%s" % (breakdown, category)] = self.cell(own, breakdown == "all")
        return {"cells": cells, "who": sorted(self.told(one) for one in members)}

    def ratio(self, count):
        """Everybody counted over a number from outside; or such a number over everybody counted. No group was given one here."""
        side = self.indicator.get("over") or self.indicator["amount"]
        outside = self.service.config["externals"][side["external"]]["value"]
        numerator, denominator = (count, outside) if "over" in self.indicator else (outside, count)
        value = numerator / denominator * self.indicator.get("multiplier", 1) if denominator else None
        return "%s / %s = %s" % (number_text(numerator), number_text(denominator), "none" if value is None else number_text(value))

    def told(self, one):
        statistic = self.indicator["statistic"]
        counted_role = "denominator" if "amount" in self.indicator else "numerator"
        role = "excluded " + one["reason"] if one["reason"] else one["level"] if statistic == "distribution" else counted_role if statistic in ("count", "ratio", "rate") else "numerator" if one["meets"] else "denominator"
        return "%s | %s" % (role, self.who(one["member"]))

    def cell(self, members, is_everybody):
        """Such as `12 = 3/10 + no-goals 2`: of 12, 2 are left out, and 3 of the other 10 meet it."""
        statistic = self.indicator["statistic"]
        used = [one for one in members if one["reason"] is None]
        if statistic in ("ratio", "rate"):
            return self.ratio(len(used)) if is_everybody else "none"
        if statistic == "count":
            told = str(len(used))
        elif statistic == "proportion":
            told = "%d/%d" % (sum(one["meets"] for one in used), len(used))
        elif statistic == "distribution":
            told = "%d:" % len(used) + listed([one["level"] for one in used], " ")
        else:
            values = sorted(one["value"] for one in used)
            found = [] if not values else [math.fsum(values) / len(values)] if statistic == "mean" else [quantile(values, share) for share in (0.25, 0.5, 0.75)]
            told = "%d: %s" % (len(values), " ".join(number_text(value) for value in found))
        return "%d = %s" % (len(members), told) + listed([one["reason"] for one in members if one["reason"]], " + ")


def listed(names, before):
    return "".join("%s%s %d" % (before, name, names.count(name)) for name in sorted(set(names)))


def number_text(value):
    text = "%.9f" % value
    return "0" if float(text) == 0 else text.rstrip("0").rstrip(".")


def every(truths):
    return False if False in truths else None if None in truths else True


def negated(truth):
    return None if truth is None else not truth


def within(count, rule):
    return ("atMost" not in rule or count <= rule["atMost"]) and ("atLeast" not in rule or count >= rule["atLeast"])


def theme_of(goal):
    return (goal.get("domain") or "").split(";")[0].strip() or None


def band_of_days(count, edges):
    low = 0
    for edge in edges:
        if count <= edge:
            return "up-to-%d" % edge if low == 0 else "%d-to-%d" % (low, edge)
        low = edge + 1
    return "over-%d" % edges[-1]


def quantile(values, share):
    """R's type 7."""
    place = (len(values) - 1) * share
    low = math.floor(place)
    high = min(low + 1, len(values) - 1)
    return values[low] + (place - low) * (values[high] - values[low])


def rules_of(measure):
    return {rule["kind"]: rule for rule in measure.get("changeRules", [])}


def without_noise(value):
    """Nine decimals, so that 0.1 + 0.2 is no more than 0.3."""
    return round(value, 9)


def change_class(measure, name, baseline, follow_up):
    rules = rules_of(measure)
    if name == "change":
        name = "reliable-change" if "reliable-change" in rules else "minimal-important-change" if "minimal-important-change" in rules else "state-order"
    if name == "state-order":
        return move_of(measure, baseline, follow_up)
    rule = rules[name]
    better = without_noise((follow_up - baseline) * (1 if measure["direction"] == "increase" else -1))
    if better >= rule["points"]:
        return "improved"
    if better <= -rule["points"]:
        return "deteriorated"
    return "no-reliable-change" if name == "reliable-change" else "no-important-change"


def move_of(measure, baseline, follow_up):
    if baseline == follow_up:
        return "unchanged"
    if measure["kind"] == "flag":
        return "improved" if (follow_up == "yes") == (measure["direction"] == "increase") else "worsened"
    pairs = measure["value"]["improves"]
    if leads(pairs, baseline, follow_up):
        return "improved"
    if leads(pairs, follow_up, baseline):
        return "worsened"
    lateral = measure["value"].get("lateral", [])
    return "lateral" if [baseline, follow_up] in lateral or [follow_up, baseline] in lateral else "incomparable"


def leads(pairs, low, high):
    """Whether better and better again gets from the one to the other."""
    return any(one == low and (other == high or leads(pairs, other, high)) for one, other in pairs)


def is_case(measure, value):
    rule = measure["caseness"]
    return value >= rule["atLeast"] if "atLeast" in rule else value <= rule["atMost"]


def is_achieved(measure, value):
    if measure["kind"] == "flag":
        return (value == "yes") == (measure["direction"] == "increase")
    return value in measure["value"]["achieved"]


def band_of(measure, value):
    bands = measure["bands"][0]["bands"] if isinstance(measure["bands"], list) else measure["bands"]["bands"]
    # Of a score that is no whole number, such as a prorated one: the band whose lowest score it has reached.
    label = max((band for band in bands if band["minimum"] <= value), key=lambda band: band["minimum"])["label"]["en"]
    return re.sub("[^a-z0-9]+", "-", label.lower())


# ---- All figures -----------------------------------------------------------------------------------------------------

def set_named(name):
    with open(os.path.join(ROOT, "src", "indicators", "sets", name + ".json"), encoding="utf-8") as file:
        return json.load(file)["indicators"]


def periods_of(config):
    start, end = day_of(config["period"]["start"]), day_of(config["period"]["end"])
    found = [(start, end)]
    months = {"month": 1, "quarter": 3}.get(config["period"].get("by"))
    if months:
        first = start
        while first <= end:
            month = first.month + months
            after = first.replace(year=first.year + (month > 12), month=(month - 1) % 12 + 1)
            found.append((first, min(end, after - datetime.timedelta(days=1))))
            first = after
    return found


def declares(measure, what):
    if what == "achieved":
        return measure["kind"] == "flag" or "achieved" in measure.get("value", {})
    return what in measure


def chosen_measures(service, over):
    found = []
    for name, measure in service.measures.items():
        if measure["group"] not in over["group"]:
            continue
        if "value" in over and measure["kind"] not in over["value"]:
            continue
        if over.get("changeBy") == "change" and not rules_of(measure):
            continue
        if "declares" in over and not declares(measure, over["declares"]):
            continue
        if "domain" in over and measure.get("domain") != over["domain"]:
            continue
        found.append(name)
    return found


def criteria_in(data):
    """Every dictionary in a definition."""
    if isinstance(data, dict):
        yield data
    for one in data.values() if isinstance(data, dict) else data if isinstance(data, list) else []:
        yield from criteria_in(one)


def needs_episodes(indicator, own):
    """Referrals, starts, contacts and ways of closing cannot be known without them; the last record stands for a closure."""
    if indicator["attribution"] != "closed" and not (indicator["attribution"] == "event" and indicator["unit"] == "goal"):
        return True
    without_exclusions = list(criteria_in({name: indicator.get(name) for name in ("initialPopulation", "numerator", "levels", "value")}))
    return any("attendedContacts" in one for one in own) or any("days" in one or str(one.get("field", "")).startswith("episode.") for one in without_exclusions)


def lacks_column(service, indicator):
    """A column in whose absence everybody would be taken for a "no", and that the files have not. A start is also told by contacts,
    and what became of goals by ratings and events; an exclusion that compares a value or days excludes nobody without them."""
    start, closure = ("episodes.started_on", "contacts.csv"), ("episodes.closed_on",)
    needed = []
    for who in (indicator, indicator.get("over", {})):
        needed += {"started": [start], "closed": [closure], "open-at-end": [closure]}.get(who.get("attribution"), [])
    if indicator["unit"] == "goal" and indicator["attribution"] == "event":
        needed.append(("goals.set_on",))
    firm, loose = [], []
    over = indicator.get("over", {}).get("initialPopulation")
    for part, is_exclusion in ((indicator.get("initialPopulation"), False), (indicator.get("exclusions"), True), (indicator.get("numerator"), False), (over, False)):
        for one in criteria_in(part):
            if "present" in one or "engaged" in one:
                firm.append(one)
            if not is_exclusion:
                loose.append(one)
    for one in firm + loose + [indicator.get("levels") or {}, indicator.get("value") or {}]:
        if "engaged" in one or one.get("field") == "episode.startedOn":
            needed.append(start)
        elif isinstance(one.get("days"), list):
            of_day = {"startedOn": start, "lastSeenOn": start, "closedOn": closure, "firstGoalOn": ("goals.set_on",)}
            needed += [of_day[day] for day in one["days"] if day in of_day]
        elif isinstance(one.get("field"), str) and not one["field"].startswith("attribute."):
            owner, name = one["field"].split(".")
            needed.append((owner + "s." + re.sub("([A-Z])", r"_\1", name).lower(),))
    every = list(criteria_in({name: indicator.get(name) for name in ("initialPopulation", "exclusions", "numerator", "levels")}))
    if any("goalOutcome" in one or "goalProgress" in one or ("goals" in one and not ("count" in one and one["goals"] == "all")) for one in every):
        needed.append(("goals.status", "goal_ratings.csv", "goal_events.csv"))
    for names in needed:
        if not any(service.has_column(name) for name in names):
            return "needs: " + " or ".join(names)
    return None


def lacking(service, indicator, measure):
    """The file or column that a figure needs and the service has not."""
    own = list(criteria_in({name: indicator.get(name) for name in ("initialPopulation", "exclusions", "numerator", "levels", "value")}))
    if service.made and needs_episodes(indicator, own):
        return "needs: episodes.csv"
    if "contacts" not in service.has:
        if any("attendedContacts" in one for one in own) or indicator["unit"] == "contact" or (indicator["unit"] == "person" and indicator["attribution"] == "event" and "events" not in indicator):
            return "needs: contacts.csv"
    if "goals" not in service.has:
        if indicator["unit"] == "goal" or any(name in one for one in own for name in ("goals", "goalProgress", "goalChange")):
            return "needs: goals.csv"
    for unit in ("connection", "need"):
        if indicator["unit"] == unit and unit + "s" not in service.has:
            return "needs: %ss.csv" % unit
    column = lacks_column(service, indicator)
    if column is not None:
        return column
    named = [one["measure"] for one in own if one.get("measure", "each") != "each"] + ([measure] if measure in service.observations else [])
    policy = indicator.get("pairing") or service.pairing
    for name in named:
        valid = [one for observed in service.observations.get(name, {}).values() for one in observed if one["value"] is not None]
        if valid and policy != "by-occasion" and not any(one["on"] for one in valid):
            return "needs: the column on, or pairing by-occasion"
        if valid and policy == "by-occasion" and not any(one["occasion"] for one in valid):
            return "needs: the column occasion"
    for one in own:
        name = one.get("field") or ""
        if isinstance(name, str) and name.startswith("attribute.") and name[10:] not in service.person_attributes + service.episode_attributes:
            return "needs: the column " + name[10:]
    return None


def figures_of(folder):
    service = Service(folder)
    told, seen = {}, set()
    for name in service.config["indicators"]:
        override = None if isinstance(name, str) else name.get("pairing")
        for indicator in set_named(name if isinstance(name, str) else name["set"]):
            if indicator["id"] in seen or "expectedShare" in indicator.get("over", {}):
                continue
            seen.add(indicator["id"])
            measures, none = [""], None
            if "overMeasures" in indicator:
                files = {"instrument": "assessments", "outcome": "outcomes.csv", "goal-scale": "goal_ratings.csv"}
                group = indicator["overMeasures"]["group"]
                measures, none = chosen_measures(service, indicator["overMeasures"]), "needs: " + " or ".join(files[one] for one in group)
                if not measures and chosen_measures(service, {"group": group}):
                    continue  # What was measured is of another kind.
            elif "overAttributes" in indicator:
                measures, none = service.person_attributes, "needs: attributes in persons.csv"
            if not measures:
                measures = [""]
            else:
                none = None
            for measure in measures:
                for place, period in enumerate(periods_of(service.config)):
                    lack = lacking(service, indicator, measure) or none
                    if lack is not None:
                        figure = lack
                    elif period[1] + datetime.timedelta(days=indicator.get("maturityDays", 0)) > service.as_at:
                        figure = "immature"
                    elif "amount" in indicator and place > 0:
                        figure = "needs: " + indicator["amount"]["external"] + " of this part of the period"
                    else:
                        figure = Figure(service, indicator, measure, period, override).tell(service.config["breakdowns"] if place == 0 else [])
                        if all(one.startswith("excluded") for one in figure["who"]) and (indicator.get("levels") in ({"theme": True}, {"field": "connection.type"})):
                            continue  # Levels with free codes are those of the data: there are none.
                        if place > 0:
                            figure["who"] = []  # Told of the whole period.
                    told[" ".join([indicator["id"], measure or "-", period[0].isoformat(), period[1].isoformat()])] = figure
    return told


def fingerprint(texts):
    return hashlib.md5("\n".join(texts).encode("utf-8")).hexdigest()


def read_text(path):
    with open(path, encoding="utf-8", newline="") as file:
        return file.read()


def write_fixed():
    """The fixed services beside this file to second-reading.json; line 1 proves that nothing changed since."""
    here = os.path.dirname(os.path.abspath(__file__))
    lines = []
    for folder in sorted(glob.glob(os.path.join(here, "services", "*"))):
        for name, figure in sorted(figures_of(folder).items()):
            if isinstance(figure, dict):
                figure = dict(figure, who=fingerprint(figure["who"])[:12])
            lines.append(json.dumps([os.path.basename(folder), name, figure], separators=(",", ":"), sort_keys=True, ensure_ascii=False))
    made_by = [read_text(os.path.join(here, name)) for name in ("second-reading.py", "invented-service.py")]
    made_by += [read_text(path) for path in sorted(glob.glob(os.path.join(here, "services", "*", "*")))]
    line = "Generated by second-reading.py with Python %d.%d. Do not edit. made-by %s rows %s" % (sys.version_info[0], sys.version_info[1], fingerprint(made_by), fingerprint(lines))
    with open(os.path.join(here, "second-reading.ndjson"), "w", encoding="utf-8", newline="") as file:
        file.write("\n".join([json.dumps(line)] + lines) + "\n")


if __name__ == "__main__":
    if sys.argv[1:] == ["--write"]:
        write_fixed()
    else:
        print(json.dumps({os.path.basename(os.path.normpath(folder)): figures_of(folder) for folder in sys.argv[1:]}, indent=0, sort_keys=True))
