"""The safety rules of the content as patterns a sentence must not match."""

import re

SENTENCE = re.compile(r"(?<=[.!?:;])\s+|\n")
CAREFUL = re.compile(
    r"\b(not|never|no|don't|danger\w*|death|kill|before|advice|ask|help|once a doctor)\b", re.IGNORECASE
)
OF_DANGER = (
    r"(alcohol|drinking|drink|benzos?|benzodiazepines?|diazepam|ghb|gbl|pregabalin|methadone|prescribed opioids?)"
)
MEDICINES = (
    r"paracetamol|ibuprofen|aspirin|codeine|co-codamol|naproxen|tramadol|morphine|methadone|buprenorphine|naltrexone|"
    r"acamprosate|disulfiram|antabuse|diazepam|librium|amitriptyline|gabapentin|pregabalin|melatonin|zopiclone|"
    r"promethazine|propranolol|sertraline|mirtazapine|prenoxad|nyxoid|antihistamines?|lozenges?"
)


def patterns(*raw: str) -> re.Pattern[str]:
    return re.compile("|".join(raw), re.IGNORECASE)


# Rule 1: no dose, strength, route, test or way of using.
HOW_TO_USE = patterns(
    r"\b\d+(\.\d+)?\s?(mg|mcg|ml|milligrams?|millilitres?|grams?|units?|tablets?|pills|lines|bumps|drops)\b",
    r"\bstart (low|with less|small)\b",
    r"\bsafer (use|using)\b",
    r"\btest (dose|kit|strip|your drugs)\b",
    r"\b(half|quarter) (a|of a|the) (dose|tablet|pill)\b",
    r"\btaper",
    r"\bcut(ting)? down (by|schedule|slowly)\b",
    r"\bdrink diary\b",
    r"\b(snort|inject|swallow|smoke|sniff) (it|them|some|less|slowly|a)\b",
    r"\bpurity\b",
    r"\btake (a |your )?(lower|smaller|normal|usual|double) (dose|amount)\b",
    r"\bless each day\b",
)
# Rule 2: never to stop, alone, what is dangerous to stop.
STOP_ALONE = patterns(
    rf"\b(stop|quit|give up|come off|ditch)\b[^.]*\b{OF_DANGER}\b",
    rf"\b{OF_DANGER}\b[^.]*\b(stop|quit)\b (now|today|at home)",
)
# Rule 3: no promise.
PROMISE = patterns(
    r"\b(will|does|always) (soon |always )?(pass|heal|go away|fade|end|get better|recover|work|stop hurting)\b",
    r"\bthis passes\b",
    r"\bcures?\b",
    r"\bguarantee",
    r"\b(crav|urge)\w*[^.]*\b(pass|last|end|ease|gone|over|fade)\w*[^.]*\b\d+ (minute|hour|day|week)",
    r"\b(gone|over|better) (in|within|after) (a|\d+|an) (minute|hour|day|week)",
)
# Rule 4: ketamine is neither harmless nor deadly to stop, and no drug is a remedy.
KETAMINE = patterns(
    r"\besketamine\b",
    r"\bprescribed ketamine\b",
    r"\bketamine (is|was) (safe|harmless|not (a real|dangerous))",
    r"\b(stopping|withdrawal|coming off)[^.]*\bket(amine)?\b[^.]*\b(deadly|fatal|kill|life-threatening)",
    r"\bket(amine)?\b[^.]*\bwithdrawal\b[^.]*\b(deadly|fatal|kill|life-threatening)",
)
REMEDY = patterns(
    r"\b(use|take|try|have|drink) (some |a (little|bit of) )?(ketamine|ket|drink|alcohol|weed|cannabis|other drugs)\b[^.]*\b(pain|sleep|mood)"
)
# Rule 5: no named medicine.
MEDICINE = patterns(rf"\b({MEDICINES})\b", r"\bpainkillers? (such as|like)\b", r"\b(take|try|buy) (a )?painkillers?\b")
# Rule 12: nothing that sells.
SALES = patterns(
    r"\badmissions?\b",
    r"\bcall our\b",
    r"\bour (help ?line|clinic|experts?|team of)\b",
    r"\bluxury\b",
    r"\bprivate rehab\b",
    r"£",
    r"\bpriory\b",
    r"\bukat\b",
    r"\brehab 4\b",
    r"\binsurance\b",
    r"\bfree quote\b",
    r"\bcastle craig\b",
)
# Rule 13: cold and breath.
COLD = patterns(r"\b(cold|cool|icy) (water|shower|pack|bath)\b", r"\bice (bath|water|pack)\b")
BREATH = patterns(r"\bhold (your|my|the) breath\b", r"\bice bath\b")


def broken(rule: re.Pattern[str], said: str, *, careful: bool = False) -> bool:
    """Whether a sentence of `said` breaks the rule; `careful` lets a sentence that warns or sends for help be."""
    return any(rule.search(one) and not (careful and CAREFUL.search(one)) for one in SENTENCE.split(said))
