#!/usr/bin/env bash
# Asks a running server over HTTP, with nothing but curl: Examples/curl/match.sh [ADDRESS]
# Each line works by itself. All the addresses: Docs/http.md, or /openapi.json of the server.
set -euo pipefail

address=${1:-http://127.0.0.1:7422}
curl() { command curl --silent --show-error --fail --max-time 10 "$@" && echo; }

# Who can help? The need goes in the body, where no access log sees it.
curl "$address/api/v1/match" --header 'Content-Type: application/json' \
  --data '{"text": "kurs i motiverende intervju", "municipality": "Ålesund", "limit": 1}'

# The same in an address; curl encodes it.
curl --get "$address/api/v1/match" --data-urlencode 'q=kurs i motiverende intervju' \
  --data-urlencode 'municipality=Ålesund' --data limit=1 --data language=nn

# Which centres serve a place?
curl --get "$address/api/v1/centres" --data-urlencode 'municipality=Vadsø' --data limit=1

# The themes, in English, two at a time.
curl "$address/api/v1/themes?limit=2" --header 'Accept-Language: en'

# Any method of the contract, by the Connect protocol; this one is a batch.
curl "$address/treffsikker.v1.Matcher/BatchMatch" --header 'Content-Type: application/json' \
  --header 'Connect-Timeout-Ms: 5000' \
  --data '{"requests": [{"text": "demens", "limit": 1}, {"text": "sorg hos barn", "limit": 1}]}'

# May it be asked?
curl "$address/health/ready"
