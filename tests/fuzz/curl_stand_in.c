#include "fuzz/curl_stand_in.h"

#include <curl/curl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#undef curl_easy_setopt
#undef curl_easy_getinfo

enum { TYPE = 80 };

/* The one handle there is. */
static struct {
    pt_str answers;
    curl_write_callback write;
    void *write_data;
    long status;
    char type[TYPE];
} stand_in;

void stand_in_for_curl(pt_str answers)
{
    memset(&stand_in, 0, sizeof stand_in);
    stand_in.answers = answers;
}

CURLcode curl_global_init(long flags)
{
    (void)flags;
    return CURLE_OK;
}

CURL *curl_easy_init(void)
{
    return &stand_in;
}

void curl_easy_cleanup(CURL *curl)
{
    (void)curl;
}

void curl_easy_reset(CURL *curl)
{
    (void)curl;
}

CURLcode curl_easy_setopt(CURL *curl, CURLoption option, ...)
{
    va_list args;

    (void)curl;
    va_start(args, option);
    if (option == CURLOPT_WRITEFUNCTION)
        stand_in.write = va_arg(args, curl_write_callback);
    else if (option == CURLOPT_WRITEDATA)
        stand_in.write_data = va_arg(args, void *);
    va_end(args);
    return CURLE_OK;
}

CURLcode curl_easy_getinfo(CURL *curl, CURLINFO info, ...)
{
    va_list args;

    (void)curl;
    va_start(args, info);
    if (info == CURLINFO_RESPONSE_CODE)
        *va_arg(args, long *) = stand_in.status;
    else if (info == CURLINFO_CONTENT_TYPE)
        *va_arg(args, char **) = stand_in.type;
    va_end(args);
    return CURLE_OK;
}

CURLcode curl_easy_perform(CURL *curl)
{
    pt_str answer, head, piece;
    char line[TYPE];
    int code = CURLE_COULDNT_CONNECT;

    (void)curl;
    stand_in.status = 0;
    stand_in.type[0] = '\0';
    if (!pt_str_cut(&stand_in.answers, '\x1e', &answer))
        return CURLE_COULDNT_CONNECT;
    pt_str_cut(&answer, '\n', &head);
    snprintf(line, sizeof line, "%.*s", PT_FMT(head));
    sscanf(line, "%ld %d %79[^\n]", &stand_in.status, &code, stand_in.type);
    while (pt_str_cut(&answer, '\x1f', &piece))
        if (stand_in.write((char *)piece.at, 1, piece.len, stand_in.write_data) != piece.len)
            return CURLE_WRITE_ERROR;
    return code >= 0 && code < CURL_LAST ? (CURLcode)code : CURLE_RECV_ERROR;
}

const char *curl_easy_strerror(CURLcode code)
{
    (void)code;
    return "an error";
}

char *curl_easy_escape(CURL *curl, const char *text, int len)
{
    (void)curl;
    return strndup(text, (size_t)len);
}

void curl_free(void *text)
{
    free(text);
}

struct curl_slist *curl_slist_append(struct curl_slist *list, const char *text)
{
    (void)text;
    return list;
}

void curl_slist_free_all(struct curl_slist *list)
{
    (void)list;
}
