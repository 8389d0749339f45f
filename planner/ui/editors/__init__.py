"""One widget a kind of answer; `kinds.editor_for` picks the one for a field."""
