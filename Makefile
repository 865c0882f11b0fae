# The two commands a newcomer needs: `make run` and `make test`. Each installs what is missing first.
.PHONY: run test metrics format

treffsikker = .build/release/treffsikker
need = flere unge hos oss skader seg selv, hvem kan hjelpe oss?

run:
	@Scripts/setup
	swift build -c release --product treffsikker
	@echo
	@echo '$$ $(treffsikker) match "$(need)" --municipality Vadsø'
	@echo
	@$(treffsikker) match "$(need)" --municipality Vadsø || [ $$? -le 4 ]
	@echo
	@echo 'Next, try:'
	@echo '  $(treffsikker) match "heimetenesta treng rettleiing i lindrande behandling" --municipality Vinje --language nn'
	@echo '  $(treffsikker) match "kurs i motiverende intervju" --municipality Ålesund --limit 1 --explain'
	@echo '  $(treffsikker) catalogue show rvts-nord'
	@echo '  $(treffsikker) --help'

# Cheapest checks first: the formatter, the house rules and all other tests, then the metrics against trec_eval's.
test:
	@Scripts/setup --test
	swift format lint --strict --recursive --parallel Sources Tests Benchmarks/Sources Benchmarks/Package.swift Package.swift
	swift build --build-tests --explicit-target-dependency-import-check error
	swift test --skip-build --parallel
	@$(MAKE) --no-print-directory metrics

metrics:
	Scripts/check-metrics .build/debug/treffsikker

format:
	swift format --in-place --recursive --parallel Sources Tests Benchmarks/Sources Benchmarks/Package.swift Package.swift
