#include "base/stop.h"

#include <stdatomic.h>

static atomic_bool is_asked; /* lock-free, as a handler needs it */

void pt_stop_ask(void)
{
    atomic_store(&is_asked, true);
}

bool pt_stop_is_asked(void)
{
    return atomic_load(&is_asked);
}

pt_status pt_stop_check(pt_error *err)
{
    return pt_stop_is_asked() ? pt_fail(err, PT_ESTOPPED, "stopped") : PT_OK;
}

void pt_stop_forget(void)
{
    atomic_store(&is_asked, false);
}
