#include "source/readers.h"
static pt_status next(void *self, pt_input *in, pt_arena *arena, pt_paper *paper, pt_error *err){(void)self;(void)in;(void)arena;(void)paper;(void)err;return PT_END;}
static int sniff(pt_str head, pt_str file_name){(void)head;(void)file_name;return 0;}
const pt_reader pt_reader_digest_md={.name="digest_md",.trust=10,.sniff=sniff,.next=next,.state_size=1};
