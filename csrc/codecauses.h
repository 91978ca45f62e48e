/* What codes alone say of the cause: the tables that csrc/data/gen.lua makes of codecauses.csv. */
#ifndef SMTPCODE_CODECAUSES_H
#define SMTPCODE_CODECAUSES_H

#include <stdint.h>

/* subject: of an enhanced code; first..last: its details, or reply codes. strong: the code is worth as much as words. */
typedef struct smtpcode__code_cause {
    uint16_t subject, first, last;
    uint8_t cause, strong;
} smtpcode__code_cause;

extern const smtpcode__code_cause smtpcode__enhanced_causes[], smtpcode__reply_causes[];
extern const unsigned smtpcode__enhanced_cause_count, smtpcode__reply_cause_count;

/* What an enhanced code means at one provider, where that is not what the registry says. */
typedef struct smtpcode__provider_cause {
    unsigned provider;
    smtpcode__code_cause code;
} smtpcode__provider_cause;

extern const smtpcode__provider_cause smtpcode__provider_causes[];
extern const unsigned smtpcode__provider_cause_count;

#endif
