# What bash would offer: bash complete.bash COMPLETIONS LINE, the cursor at its end. As readline splits it: at blanks and =.
source "$1"
read -r -a COMP_WORDS <<< "${2//=/ = }"
[[ $2 == *' ' || $2 == *'=' ]] && COMP_WORDS+=('')
# after "--option=" readline's last word is the sign itself
[[ $2 == *'=' ]] && unset 'COMP_WORDS[-1]'
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
_papertide
printf '%s\n' "${COMPREPLY[@]}"
