/* Written by Scripts/generate-proto: all messages of proto/. */
#include "grpc/health/v1/health.pb-c.h"
#include "treffsikker/v1/frame.pb-c.h"
#include "treffsikker/v1/matcher.pb-c.h"
