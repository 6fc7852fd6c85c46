# What fish would offer: fish complete.fish COMPLETIONS LINE, the cursor at its end.
source $argv[1]
complete -C $argv[2] | string replace -r '\t.*' ''
