#!/bin/sh
# Reads a file of uid 4242 with mode 0600: as it is, as its owner, or after a change of its owner or mode.
note=/srv/other/canary.txt
echo "uid $(id -u); $(stat -c 'owner %u, mode %a' "$note")"
got() {
	case $1 in *'canary of another user'*) return 0 ;; esac
	return 1
}
said=$(cat "$note" 2>&1)
echo "as it is: $said"
if ! got "$said"; then
	said=$(perl -e '$> = $< = 4242; print "uid not changed: $!\n" if $! + 0; open my $note, "<", $ARGV[0] or die "as uid $>: $!\n"; print <$note>' "$note" 2>&1)
	echo "as its owner: $said"
fi
if ! got "$said" && chown 0 "$note" 2>/dev/null; then
	said=$(cat "$note" 2>&1)
	echo "after a change of owner: $said"
	chown 4242 "$note"
fi
if ! got "$said" && chmod 0644 "$note" 2>/dev/null; then
	said=$(cat "$note" 2>&1)
	echo "after a change of mode: $said"
	chmod 0600 "$note"
fi
if got "$said"; then echo 'OUTCOME through'; else echo 'OUTCOME stopped'; fi
