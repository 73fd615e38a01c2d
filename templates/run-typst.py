"""Makes a PDF with the PyPI wheel `typst`, where the program of that name is not installed.

run-typst.py SOURCE PDF SECONDS: SECONDS since 1970 are the PDF's date.
run-typst.py --query LABEL SOURCE JSON: writes the value of the metadata with that label.
Prints what is wrong as the program does with --diagnostic-format short: `path:row:column: error: message`."""
import re, sys, typst

findings = ""
try:
    if sys.argv[1] == "--query":
        label, source, target = sys.argv[2:]
        value = typst.query(source, f"<{label}>", field="value", one=True, root=".")
        open(target, "w").write(value)
    else:
        source, target, seconds = sys.argv[1:]
        pdf, warnings = typst.compile_with_warnings(
            source, root=".", pdf_standards=["a-2a"], timestamp=int(seconds))
        findings = "\n\n".join(warning.diagnostic for warning in warnings)
        open(target, "wb").write(pdf)
except typst.TypstError as error:
    findings = error.diagnostic
for block in re.split(r"\n(?=error: |warning: )", findings):
    place = re.search(r"┌─ (\S+:\d+:\d+)", block)
    if block.strip():
        print((place[1] + ": " if place else "") + block.split("\n")[0], file=sys.stderr)
sys.exit("error: " in findings)
