"""Makes a PDF with the PyPI wheel `typst`, where the program of that name is not installed.

run-typst.py SOURCE PDF SECONDS [LABEL JSON]: SECONDS since 1970 are the PDF's date; JSON gets the value of the
metadata with that label. Prints what is wrong as the program does with --diagnostic-format short:
`path:row:column: error: message`."""
import re, sys, typst

source, target, seconds, *query = sys.argv[1:]
findings = ""
try:
    compiler = typst.Compiler(source, root=".")
    pdf, warnings = compiler.compile_with_warnings(pdf_standards=["a-2a"], timestamp=int(seconds))
    findings = "\n\n".join(warning.diagnostic for warning in warnings)
    open(target, "wb").write(pdf)
    if query:
        open(query[1], "w").write(compiler.query(f"<{query[0]}>", field="value", one=True))
except typst.TypstError as error:
    findings = error.diagnostic
for block in re.split(r"\n(?=error: |warning: )", findings):
    place = re.search(r"┌─ (\S+:\d+:\d+)", block)
    if block.strip():
        print((place[1] + ": " if place else "") + block.split("\n")[0], file=sys.stderr)
sys.exit("error: " in findings)
