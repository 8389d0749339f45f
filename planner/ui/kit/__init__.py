"""The parts every screen is painted from, in one language of shape, colour and type.

theme: `wear(Look)`, `look_of`, `now`, `S` (pixels at the text size), `target` (a side that is pressed),
`colour`, `font`, `changes.changed`.
text: `PlainLabel`, `Heading`, `Quote`, `FieldLabel`, `OneLine`.  icons: `Icon`, `draw_icon`.
layouts: `down`, `across`, `Flow`, `Column`, `room`, `empty`.  panels: `Panel`, `Ground`, `Rule`.
buttons: `Button`, `icon_button`.  chips: `Chip`.  rows: `OneOf`, `Tabs`, `Segments`, `Option`, `flowing`.
tiles: `Tile`, `CheckRow`.  marks: `StateMark`.  fields: `Field`, `GrowingField`.  scrolling: `Scroll`.
add_field: `AddField`.  pacer: `Pacer`.  focus_ring: `FocusRing`.
notices: `Banner`, `FieldProblem`, `EmptyState`, `ConfirmBar`.  status: `SaveStatus`, `UndoBar`.
voice: `Speaks` (who knows the words), `as_role`, `say`, `install_roles`.
"""
