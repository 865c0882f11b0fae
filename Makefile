# The two commands a newcomer needs: `make run` and `make test`. Each installs what is missing first.
.PHONY: run test release metrics relevance ablation format fuzz fuzz-short thread-sanitizer

treffsikker = .build/release/treffsikker
need = flere unge hos oss skader seg selv, hvem kan hjelpe oss?

run: release
	@echo
	@echo '$$ $(treffsikker) match "$(need)" --municipality Vadsø'
	@echo
	@$(treffsikker) match "$(need)" --municipality Vadsø || [ $$? -le 4 ]
	@echo
	@echo 'Next, in another terminal, try:'
	@echo '  $(treffsikker) match "heimetenesta treng rettleiing i lindrande behandling" --municipality Vinje --language nn'
	@echo '  $(treffsikker) match "kurs i motiverende intervju" --municipality Ålesund --limit 1 --explain'
	@echo '  $(treffsikker) catalogue show rvts-nord'
	@echo '  $(treffsikker) --help'
	@echo
	@echo '$$ $(treffsikker) serve --log-level warning    # until Ctrl-C'
	@echo
	@$(treffsikker) serve --log-level warning

# The program as it is installed: Swift's own libraries are in it, so that it runs where there is no Swift, and some
# hundredths faster than by way of them.
release:
	@Scripts/setup
	swift build -c release --product treffsikker --static-swift-stdlib

# Tests of servers and clients wait for each other, so they are not run beside tests that take all processors.
timed = TreffServerTests|TreffClientTests|TreffGRPCTests|TreffHTTPTests|TreffsikkerTests.ServeCommandTests

# Cheapest checks first: the formatter, the generated messages, the house rules and all other tests, then the metrics
# against trec_eval's, the answers to the development needs against what they were, clients of every door against a server,
# the HTTP door against its description, the pages in a browser, and half a minute of fuzzing.
test:
	@Scripts/setup --test
	swift format lint --strict --recursive --parallel Sources Tests Fuzz Benchmarks/Sources Benchmarks/Package.swift Package.swift
	Scripts/generate-proto --check
	swift build --build-tests --explicit-target-dependency-import-check error
	swift test --skip-build --parallel --skip '$(timed)'
	swift test --skip-build --no-parallel --filter '$(timed)'
	@$(MAKE) --no-print-directory metrics
	@$(MAKE) --no-print-directory relevance
	Scripts/check-clients .build/debug/treffsikker
	Scripts/check-http .build/debug/treffsikker 20
	Scripts/check-pages .build/debug/treffsikker
	@$(MAKE) --no-print-directory fuzz-short

metrics:
	Scripts/check-metrics .build/debug/treffsikker

# The answers to the development needs, slice by slice, against Tests/Development/baseline.json.
relevance:
	Scripts/check-relevance .build/debug/treffsikker

# What each idea of understanding needs is worth, into Docs/analysis.md.
ablation: release
	Scripts/ablation $(treffsikker) --update

format:
	swift format --in-place --recursive --parallel Sources Tests Fuzz Benchmarks/Sources Benchmarks/Package.swift Package.swift

# Made-up bytes into the wire until one makes it fail, or the time is over; the input is then a file in FailCases, where
# the tests read it ever after. FUZZ_SANITIZER=plain is some times faster, and blind to all but crashes.
FUZZ_SECONDS ?= 86400
FUZZ_SANITIZER ?= address
fuzz_build = .build-fuzz-$(FUZZ_SANITIZER)

# Backtraces are off, for Swift's hang under libFuzzer. ASan is kept from moving locals off the stack, for the arena
# measures its depth by where they are.
fuzz:
	@Scripts/setup
	FUZZ=$(FUZZ_SANITIZER) swift build -c release --product Fuzz --scratch-path $(fuzz_build)
	@mkdir -p $(fuzz_build)/corpus
	SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_stack_use_after_return=0 \
	  $(fuzz_build)/release/Fuzz -max_total_time=$(FUZZ_SECONDS) -print_final_stats=1 \
	  -artifact_prefix=Tests/TreffProtocolTests/FailCases/ $(fuzz_build)/corpus Fuzz/corpus

fuzz-short:
	@$(MAKE) --no-print-directory fuzz FUZZ_SECONDS=30

# The server's tests under ThreadSanitizer; takes some minutes to build.
thread-sanitizer:
	@Scripts/setup --test
	TSAN_OPTIONS=suppressions=$(CURDIR)/Tests/thread-sanitizer-suppressions.txt \
	  swift test --sanitize=thread --scratch-path .build-tsan --no-parallel --filter TreffServerTests
