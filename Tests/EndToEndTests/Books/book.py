"""Whether a yearbook is the same in print, as an EPUB and on the site, and each as it should be.

usage: book.py PDF EPUB SITE

Prints one finding a line, and exits with 1 when there is any. What is to be found:
paper.py says it of the PDF alone, equal.py of the three together, reader.py of the EPUB.
"""
import sys

import equal
import paper
import reader
from printed import PDF
from published import EPUB, site_edition


def main():
    pdf, epub = PDF(sys.argv[1]), EPUB(sys.argv[2])
    site = site_edition(sys.argv[3], epub.year)
    findings = [
        *paper.findings(pdf), *equal.findings(pdf, epub.edition, site), *reader.findings(epub, sys.argv[2], pdf)]
    print("\n".join(findings), end="\n" * bool(findings))
    sys.exit(bool(findings))


if __name__ == "__main__":
    main()
