# Of complete.zsh: the zsh that completes. $1 is the folder of _papertide.
unset zle_bracketed_paste
PROMPT= PROMPT2= RPROMPT=
stty -echo 2>/dev/null
fpath=($1 $fpath)
autoload -Uz compinit
compinit -u -D
bindkey '^I' complete-word
zstyle ':completion:*' list-grouped false
# Matches go into an array and are printed, and are then added as they would have been.
compadd() {
    if [[ ${@[1,(i)(-|--)]} == *-(O|A|D)\ * ]]; then
        builtin compadd "$@"
        return
    fi
    local -a found
    builtin compadd -A found "$@"
    local each
    for each in $found; do print -r -- "offered $each"; done
    builtin compadd "$@"
}
comppostfuncs=(leave)
leave() { print DONE }
print READY
