"""Writes a small service to a folder, from a seed. Everything in it is invented: no record is about a real person.

    python3 invented-service.py SEED FOLDER [MOST PEOPLE] [COLUMN …]

It does what exports do: rows in any order, several forms on a day, episodes that overlap or stay open, days that are
missing or cannot be read, ids that nobody else has, goals that were replaced, answers that cannot be given, CR LF,
quotation marks, byte-order marks and columns nobody asked for. COLUMNs are left out of all files. Python 3, standard library only.
"""
import csv
import datetime
import io
import json
import os
import random
import sys

PERIOD = {"start": "2024-04-01", "end": "2025-03-31"}
FIRST = datetime.date(2023, 10, 1)
REASONS = ["not-asked", "asked-declined", "not-applicable", "too-unwell", "no-suitable-version", "lost-to-follow-up", "unknown"]
STATUSES = ["active", "on-hold", "achieved", "partly-achieved", "not-achieved", "no-longer-relevant", "replaced", "withdrawn"]
HOMES = ["rough-sleeping", "shelter-or-sofa", "hostel-or-temporary", "supported", "settled-mainstream", "sheltered-or-extra-care", "hospital", "prison", "refuge"]
ITEMS = {"phq-9": (9, 0, 3), "gad-7": (7, 0, 3), "swemwbs": (7, 1, 5), "ons4": (4, 0, 10)}


def add_days(day, count):
    return (datetime.date.fromisoformat(day) + datetime.timedelta(days=count)).isoformat()


class Service:
    def __init__(self, seed, most=28, without=()):
        self.most, self.without = most, without
        self.r = random.Random(seed)
        self.seed = seed
        self.files = {}
        # How untidy this one is: some are clean, so that a difference there is easy to read.
        self.mess = self.r.choice([0, 0.03, 0.1])
        self.by_occasion = self.r.random() < 0.12
        self.with_contacts = self.r.random() < 0.85
        self.with_persons = self.r.random() < 0.9
        self.closed_only = self.r.random() < 0.3

    def maybe(self, chance):
        return self.r.random() < chance

    def day(self, first=0, last=620):
        return (FIRST + datetime.timedelta(days=self.r.randint(first, last))).isoformat()

    def spoil(self, day):
        """A day that cannot be read, now and then."""
        return self.r.choice(["2024-02-30", "soon", "31/02/2025"]) if day and self.maybe(self.mess / 4) else day

    def people(self):
        self.persons = ["P%03d" % n for n in range(1, self.r.randint(4, self.most))]
        self.r.shuffle(self.persons)
        rows = []
        for person in self.persons:
            use = self.r.choices(["", "yes", "objected", "test-record"], [50, 40, 6, 4])[0]
            rows.append({"person_id": person, "reporting_use": use, "age_band": self.r.choice(["18-29", "30-49", "50-64", "65+", ""]),
                         "sex": self.r.choice(["female", "male", "Not stated", ""]), "imd_quintile": self.r.choice(["1", "2", "5", "Not known", "not-stated", ""])})
        if self.with_persons:
            self.files["persons"] = rows

    def episodes_of_people(self):
        rows, self.episodes = [], []
        for person in self.persons:
            for _ in range(self.r.choices([0, 1, 2, 3], [4, 60, 26, 10])[0]):
                self.episode(person)
        for episode in list(self.episodes):
            if self.maybe(0.12):  # The same referral sent again.
                self.episode(episode["person_id"], add_days(episode["referred_on"], self.r.randint(0, 9)), episode["referral_source"])
        for episode in self.episodes:
            rows.append(dict(episode))
        if self.maybe(self.mess * 4):
            rows.append({"episode_id": "E900", "person_id": "P-nobody", "referred_on": self.day()})
        if self.maybe(self.mess * 4):
            rows.append({"episode_id": "E901", "person_id": self.r.choice(self.persons), "referred_on": "2024-02-30"})
        self.files["episodes"] = rows

    def episode(self, person, referred=None, source=None):
        referred = referred or self.day(0, 520)
        started = add_days(referred, self.r.choice([-2, 0, 5, 20, 28, 29, 60, 90, 91, 140])) if self.maybe(0.75) else ""
        closed = add_days(started or referred, self.r.choice([10, 40, 60, 90, 150, 200, 300])) if self.maybe(0.7) else ""
        self.episodes.append({
            "episode_id": "E%03d" % (len(self.episodes) + 1), "person_id": person, "referred_on": referred, "started_on": started, "closed_on": closed,
            "closure": self.r.choices(["planned", "unplanned", "not-started", "died", "moved", ""], [50, 20, 8, 8, 8, 6])[0] if closed else "",
            "triage": self.r.choices(["accepted", "declined-by-person", "not-appropriate", "not-contactable", "pending", ""], [60, 8, 8, 8, 8, 8])[0],
            "referral_source": source if source is not None else self.r.choice(["gp", "self", ""]), "primary_need": self.r.choice(["loneliness", "debt", ""]),
            "team": self.r.choice(["north", "south", ""]), "goal_setting": self.r.choice(["", "", "yes", "chose-not-to"]),
        })

    def owner(self, stated=0.6):
        """The ids of a record: of an episode, or of a person only."""
        episode = self.r.choice(self.episodes)
        return episode, {"person_id": episode["person_id"], "episode_id": episode["episode_id"] if self.maybe(stated) else ""}

    def contacts(self):
        rows = []
        for episode in self.episodes:
            for _ in range(self.r.choice([0, 1, 2, 2, 3, 4])):
                rows.append({"episode_id": episode["episode_id"], "on": self.spoil(add_days(episode["referred_on"], self.r.randint(-20 if self.maybe(0.1) else 0, 250))),
                             "attended": self.r.choices(["yes", "no", "cancelled"], [70, 18, 12])[0], "mode": self.r.choice(["phone", "face-to-face", "video", ""]),
                             "recorded_on": self.recorded()})
        if self.maybe(self.mess * 3):
            rows.append({"episode_id": "E-nobody", "on": self.day(), "attended": "yes"})
        self.files["contacts"] = rows

    def recorded(self):
        return self.r.choice(["", "", "2024-12-31", "2025-05-15", "2025-09-01"]) if self.late else ""

    def when(self, episode, place):
        """A day near the start, in between, or near the end of an episode; or an occasion in its place."""
        if self.by_occasion:
            return {"on": "" if self.maybe(0.7) else add_days(episode["referred_on"], place * 30), "occasion": ["baseline", "review", "final"][min(place, 2)]}
        base = [episode["referred_on"], add_days(episode["started_on"] or episode["referred_on"], 28), episode["closed_on"] or add_days(episode["referred_on"], 120)][place]
        return {"on": self.spoil(add_days(base, self.r.choice([0, 0, 1, 3, -3, 14, 20, -20, 27, 28, 29, -28, -29]) if place else self.r.choice([0, 0, 1, 5, 14, 30]))), "occasion": ""}

    def assessments(self, instrument):
        count, low, high = ITEMS[instrument]
        rows = []
        for episode in self.episodes:
            for place in range(3):
                for _ in range(self.r.choices([0, 1, 2], [35, 57, 8])[0]):
                    rows.append(self.assessment(episode, place, count, (low, high)))
        if self.maybe(self.mess * 3):
            rows.append({"person_id": "P-nobody", "on": self.day(), **{"q%d" % (n + 1): low for n in range(count)}})
        return rows

    def assessment(self, episode, place, count, ends):
        lean = self.r.randint(*ends)
        row = {"person_id": episode["person_id"], "episode_id": episode["episode_id"] if self.maybe(0.6) else "", **self.when(episode, place), "recorded_on": self.recorded(),
               "mode": self.r.choice(["", "phone", "paper"]), "absent_reason": ""}
        for n in range(count):
            row["q%d" % (n + 1)] = min(max(lean + self.r.choice([-1, 0, 0, 1]), ends[0]), ends[1])
        kind = self.r.random()
        if kind < 0.08:
            row["q%d" % self.r.randint(1, count)] = ""
        elif kind < 0.16:
            for n in range(count):
                row["q%d" % (n + 1)] = ""
            row["absent_reason"] = self.r.choice(REASONS)
        elif kind < 0.16 + self.mess:
            row["q%d" % self.r.randint(1, count)] = self.r.choice([ends[1] + 1, -1, 99])
        return row

    def goals(self):
        goals, ratings, events = [], [], []
        for episode in self.episodes:
            for _ in range(self.r.choices([0, 1, 2, 3], [25, 35, 25, 15])[0]):
                number = len(goals) + 1
                scale = self.r.choices(["goal-progress", "gas", "attainment", "problem-severity"], [45, 25, 15, 15])[0]
                set_on = add_days(episode["referred_on"], self.r.randint(-20 if self.maybe(0.05) else 0, 60)) if self.maybe(0.85) else ""
                status = self.r.choice(STATUSES) if self.maybe(0.35) else ""
                goals.append({
                    "goal_id": "G%03d" % number if self.maybe(0.97) else "", "person_id": episode["person_id"],
                    "episode_id": episode["episode_id"] if self.maybe(0.7) else "", "statement": "Invented goal %d" % number, "scale": scale,
                    "domain": self.r.choice(["home", "friends;home", "work", ""]), "set_on": self.spoil(set_on),
                    "intent": self.r.choices(["", "change", "maintain", "slow-decline"], [50, 25, 17, 8])[0],
                    "target": self.target(scale) if self.maybe(0.25) else "", "status": status,
                    "status_on": add_days(episode["referred_on"], self.r.randint(0, 200)) if status and self.maybe(0.7) else "",
                    "superseded_by": "", "baseline_level": self.r.choice([-2, -1, 0, ""]) if scale == "gas" else "",
                })
                self.ratings_of(goals[-1], episode, ratings)
                self.events_of(goals[-1], episode, events)
        for goal in goals:
            others = [other["goal_id"] for other in goals if other is not goal and other["person_id"] == goal["person_id"] and other["goal_id"]]
            if others and self.maybe(0.07):
                goal["superseded_by"] = self.r.choice(others)
        if self.maybe(self.mess * 3):
            ratings.append({"goal_id": "G-nobody", "on": self.day(), "value": "5"})
        self.files.update({"goals": goals, "goal_ratings": ratings, "goal_events": events})

    def target(self, scale):
        return {"goal-progress": self.r.choice([0, 5, 7, 10, "a lot"]), "problem-severity": self.r.choice([1, 2, 3, 7]), "gas": self.r.choice([1, 2])}.get(scale, "")

    def ratings_of(self, goal, episode, ratings):
        for n in range(self.r.choice([0, 1, 2, 2, 3])):
            value = {"goal-progress": self.r.randint(0, 10), "gas": self.r.randint(-2, 2), "attainment": self.r.choice(["attained", "partly", "not"]),
                     "problem-severity": self.r.randint(1, 7)}[goal["scale"]]
            reason = ""
            if self.maybe(0.07):
                value, reason = "", self.r.choice(REASONS)
            elif self.maybe(self.mess):
                value = 77
            when = self.when(episode, self.r.randint(0, 2))
            if n == 0 and goal["set_on"][:2] == "20" and not self.by_occasion and self.maybe(0.5):
                when["on"] = goal["set_on"]
            if not self.by_occasion and self.maybe(0.05):
                when["occasion"] = self.r.choice(["baseline", "review", "final"])
            if goal["goal_id"]:
                ratings.append({"goal_id": goal["goal_id"], **when, "value": value, "absent_reason": reason, "recorded_on": self.recorded()})

    def events_of(self, goal, episode, events):
        for _ in range(self.r.choices([0, 1, 2], [70, 20, 10])[0]):
            kind = self.r.choices(["status", "reworded", "target"], [70, 15, 15])[0]
            value = {"status": self.r.choice(STATUSES), "reworded": "Invented words", "target": str(self.target(goal["scale"]) or 5)}[kind]
            day = goal["status_on"] if goal["status_on"] and self.maybe(0.2) else add_days(episode["referred_on"], self.r.randint(0, 250))
            if goal["goal_id"]:
                events.append({"goal_id": goal["goal_id"], "on": day, "kind": kind, "value": value, "reason": "", "recorded_on": self.recorded()})

    def outcomes(self):
        rows = []
        for episode in self.episodes:
            for outcome in ["housing-status", "volunteering", "leaving-the-house", "felt-listened-to"]:
                for place in range(3):
                    if self.maybe(0.5):
                        value = {"housing-status": self.r.choice(HOMES), "volunteering": self.r.choice(["yes", "no"]), "leaving-the-house": self.r.randint(0, 7),
                                 "felt-listened-to": self.r.choice(["yes", "no"])}[outcome]
                        reason = self.r.choice(REASONS) if self.maybe(0.1) else ""
                        rows.append({"person_id": episode["person_id"], "episode_id": episode["episode_id"] if self.maybe(0.6) else "", "outcome": outcome,
                                     **self.when(episode, place), "value": "" if reason else ("nonsense" if self.maybe(self.mess) else value), "absent_reason": reason})
        self.files["outcomes"] = rows

    def others(self):
        of = lambda: self.r.choice(self.episodes)
        connections, needs, pauses = [], [], []
        for _ in range(self.r.randint(0, 25)):
            episode = of()
            connections.append({"episode_id": episode["episode_id"], "on": add_days(episode["referred_on"], self.r.randint(0, 200)), "type": self.r.choice(["choir", "debt-advice", "walking"]),
                                "taken_up": self.r.choice(["yes", "no", "not-known", ""])})
        for _ in range(self.r.randint(0, 25)):
            episode = of()
            needs.append({"episode_id": episode["episode_id"], "on": add_days(episode["referred_on"], self.r.randint(0, 200)), "need": self.r.choice(["money", "company"]),
                          "offer": self.r.choice(["available", "not-available", "waiting", ""])})
        for _ in range(self.r.randint(0, 4)):
            episode = of()
            start = add_days(episode["referred_on"], self.r.randint(0, 300))
            pauses.append({"episode_id": episode["episode_id"], "from": start, "until": add_days(start, self.r.randint(0, 200)) if self.maybe(0.6) else "", "reason": ""})
        self.files.update({"connections": connections, "needs": needs, "pauses": pauses})

    def make(self, folder):
        self.late = self.maybe(0.3)
        self.people()
        self.episodes_of_people()
        if not self.episodes:
            self.episode(self.persons[0])
            self.files["episodes"] = [dict(episode) for episode in self.episodes]
        if self.with_contacts:
            self.contacts()
        instruments = [name for name in ITEMS if self.maybe(0.7)]
        forms = {name: self.assessments(name) for name in instruments}
        if self.maybe(0.9):
            self.goals()
        if self.maybe(0.7):
            self.outcomes()
        if self.maybe(0.7):
            self.others()
        self.made = self.maybe(0.12)
        if self.made:  # Nothing but people, and what they said.
            for name in ("episodes", "contacts", "connections", "needs", "pauses"):
                self.files.pop(name, None)
        self.write(folder, forms)

    def write(self, folder, forms):
        os.makedirs(folder, exist_ok=True)
        data = {"folder": "."}
        for name, rows in self.files.items():
            self.table(os.path.join(folder, name + ".csv"), rows, name)
            data[name] = [{"file": "outcomes.csv"}] if name == "outcomes" else {"file": name + ".csv"}
        for name, rows in forms.items():
            self.table(os.path.join(folder, name + ".csv"), rows, name)
            data.setdefault("assessments", []).append({"file": name + ".csv", "instrument": name})
        period = dict(PERIOD, **({"by": self.r.choice(["quarter", "quarter", "month"])} if self.maybe(0.4) else {}))
        config = {
            "service": {"name": "Invented service %d" % self.seed}, "period": period, "as_at": self.r.choice(["2025-03-31", "2025-05-01", "2025-06-30", "2025-08-01", "2026-04-01"]),
            "data": data, "definitions": ["felt-listened-to.json"], "pairing": "by-occasion" if self.by_occasion else self.r.choice(["closure-window", "closure-window", "first-last"]),
            "prorate": ["phq-9"] if "phq-9" in forms and self.maybe(0.4) else [],
            "externals": {"population": {"value": 5000, "source": "Invented", "year": 2024}, "service-cost": {"value": 90000, "source": "Invented", "year": 2024},
                          "whole-time-equivalents": {"value": 2.5, "source": "Invented", "year": 2024}},
            "indicators": ["core", "access", "delivery", "goals", "wellbeing", "quality"] + (["nhs-talking-therapies"] if "phq-9" in forms and "gad-7" in forms else []),
            "breakdowns": (["age_band", "sex"] if self.with_persons and self.most > 9 else []) + ([] if self.made else ["team"]) + (["theme"] if "goals" in self.files else []),
            "reports": [dict({"name": "internal", "disclosure": "internal"}, **({"population": self.r.choice(POPULATIONS)} if self.maybe(0.15) and self.with_persons and not self.made else {}))],
        }
        with open(os.path.join(folder, "felt-listened-to.json"), "w", encoding="utf-8") as file:
            json.dump(FELT_LISTENED_TO, file)
        with open(os.path.join(folder, "whatmatters.config.yaml"), "w", encoding="utf-8") as file:
            json.dump(config, file, indent=1)  # JSON is YAML.

    def table(self, path, rows, name):
        """One CSV file, written as somebody's system would."""
        columns = []
        for row in rows:
            columns += [column for column in row if column not in columns]
        columns = columns or list(HEADERS[name])
        self.r.shuffle(columns)
        rows = list(rows)
        self.r.shuffle(rows)
        if self.maybe(0.3):
            columns.insert(self.r.randint(0, len(columns)), "Invented Extra") if name not in ("persons", "episodes") else None
        columns = [column for column in columns if column not in self.without]
        text = io.StringIO()
        quoting = csv.QUOTE_ALL if self.maybe(0.2) else csv.QUOTE_MINIMAL
        writer = csv.DictWriter(text, columns, restval="", extrasaction="ignore", quoting=quoting, lineterminator=self.r.choice(["\n", "\r\n"]))
        writer.writeheader()
        for row in rows:
            if "Invented Extra" in columns:
                row = dict(row, **{"Invented Extra": self.r.choice(["", "x", "a, b", 'he said "hm"', "two\nlines"])})
            writer.writerow(row)
        with open(path, "wb") as file:
            file.write((b"\xef\xbb\xbf" if self.maybe(0.25) else b"") + text.getvalue().encode("utf-8"))


HEADERS = {
    "contacts": ["episode_id", "on", "attended"], "goals": ["person_id", "statement", "scale"], "goal_ratings": ["goal_id", "on", "value"],
    "goal_events": ["goal_id", "on", "kind", "value"], "outcomes": ["person_id", "outcome", "on", "value"], "connections": ["episode_id", "on", "type"],
    "needs": ["episode_id", "need", "on"], "pauses": ["episode_id", "from"], "persons": ["person_id"],
    **{name: ["person_id", "on"] + ["q%d" % (n + 1) for n in range(count)] for name, (count, _, _) in ITEMS.items()},
}
POPULATIONS = [{"episode": {"team": "north"}}, {"person": {"sex": "female"}}, {"episode": {"team": "south"}, "person": {"sex": "male"}}]
FELT_LISTENED_TO = {
    "kind": "outcome", "id": "felt-listened-to", "version": "1.0.0", "title": {"en": "Felt listened to (invented)"}, "question": {"en": "Did you feel listened to?"},
    "domain": "experience", "direction": "increase", "value": {"kind": "flag", "yes": {"en": "Yes"}, "no": {"en": "No"}}, "sources": [],
}

if __name__ == "__main__":
    Service(int(sys.argv[1]), *[int(most) for most in sys.argv[3:4]], without=sys.argv[4:]).make(sys.argv[2])
