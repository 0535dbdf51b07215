#!/bin/sh
# Makes four harmless calls into parts of the kernel that services have no need of.
seen=$(call unshare_user keyctl add_key userfaultfd)
echo "uid $(id -u), Seccomp: $(sed -n 's/^Seccomp:[[:space:]]*//p' /proc/self/status)"
echo "$seen"
case $(echo "$seen" | grep -c 'done$') in
0) echo 'OUTCOME stopped' ;;
4) echo 'OUTCOME through' ;;
*) echo 'OUTCOME partly' ;;
esac
