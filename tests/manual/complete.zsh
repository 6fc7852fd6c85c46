# What zsh would offer: zsh -f complete.zsh COMPLETIONS LINE, the cursor at its end. Completion runs only in a line editor,
# so a second zsh on a pseudo-terminal is given the line and a tab; its compadd prints what it is to add.
zmodload zsh/zpty || exit 1
zpty inner zsh -f -i
zpty -w inner "source ${(q)0:A:h}/inner.zsh ${(q)1:A:h}"
while zpty -r inner line; do [[ $line == *READY* ]] && break; done
zpty -w -n inner "$2"$'\t'
while zpty -r inner line; do
    line=${line%%$'\r\n'}
    [[ $line == *DONE ]] && break
    [[ $line == *'offered '* ]] && print -r -- ${line#*offered }
done
zpty -d inner
exit 0
