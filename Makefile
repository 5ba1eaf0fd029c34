# One entry for every check: `make check`. Each target says what it does.
RUN = uv run --quiet

.PHONY: check format lint types contracts test bench hostile schema keys rules pictures fuzz

check: lint types contracts test  ## everything that must hold before a commit lands

format:  ## rewrite files in the house format
	$(RUN) ruff format .
	$(RUN) ruff check --fix .

lint:  ## format and lint, changing nothing
	$(RUN) ruff format --check .
	$(RUN) ruff check .

types:  ## strict static types
	$(RUN) mypy

contracts:  ## which room may import which
	$(RUN) lint-imports

test:  ## the whole test suite, warnings as errors
	$(RUN) pytest -n 2

bench:  ## what must be fast, as ratios beside its peers
	$(RUN) python -m benchmarks

hostile:  ## every hostile text, file and document, whole (CI takes a sample)
	STORYLENS_HOSTILE=1 $(RUN) pytest -n 2 -rP tests/pty tests/hostile tests/text tests/fuzz tests/cli/test_determinism.py

schema:  ## write the JSON Schema of the report anew
	$(RUN) python scripts/make_schema.py

keys:  ## write docs/keys.md anew from the app's table of commands
	$(RUN) python -m scripts.keys_page

rules:  ## write docs/rules.md anew from the rules' docstrings
	$(RUN) python -m scripts.rules_page

pictures:  ## take the README's pictures anew
	$(RUN) python -m scripts.pictures

fuzz:  ## coverage-guided fuzzing, 20 minutes a target; what it keeps in tests/fuzz/corpus is replayed by every test run
	for target in readers collation findings; do \
	    uv run --with atheris python -m tests.fuzz.run $$target -max_total_time=1200 -max_len=4096 \
	        -dict=tests/fuzz/words.dict tests/fuzz/corpus/$$target || exit 1; done
