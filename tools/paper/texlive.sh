#!/bin/sh
# LaTeX and what its paper uses, and pdftoppm for pictures of pages: for `make paper` alone, some 200 MB.
set -eu
. "$(dirname "$0")/../debian"
debian texlive "" texlive-latex-base texlive-latex-recommended texlive-pictures texlive-fonts-recommended lmodern \
    poppler-utils
echo "texlive: $(pdflatex --version | head -n 1)"
