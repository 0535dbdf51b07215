/**
 * `verify.sh`: a POSIX shell script without dependencies that asks a running plan, decision by decision, whether it is
 * what the plan says. One line each: PASS, FAIL or SKIP, the decision's id, what it belongs to, and on a failure what
 * was expected and what was found. It exits with 0 where all hold, 1 where one fails, and changes nothing.
 */
import { controls } from '../controls/registry.ts';
import type { Artifact, Line } from '../formats/format.ts';
import { nameOf } from '../formats/run/names.ts';
import { quoted } from '../formats/run/quoted.ts';
import { type FieldRef, fieldRef } from '../spec/fields.ts';
import type { Spec } from '../spec/spec.ts';
import { type Asked, askedOf } from './asked.ts';

const VERIFY = 'verify.sh';

/** The frame of the script: it knows how to ask, the lines behind it know what. */
const FRAME = `# shellcheck disable=SC2016 # templates are the engine's to expand
set -u
format=text host=yes
for flag; do
	case $flag in
	--json) format=json ;;
	--no-host) host=no ;;
	*)
		echo "usage: sh ${VERIFY} [--json] [--no-host]" >&2
		exit 2
		;;
	esac
done
command -v docker >/dev/null || {
	echo "${VERIFY}: the docker command is not here" >&2
	exit 2
}
passed=0 failed=0 skipped=0
text() { printf %s "$1" | tr '\\n\\t' '  ' | sed 's/\\\\/\\\\\\\\/g; s/"/\\\\"/g'; }
# say RESULT DECISION OF EXPECTED FOUND
say() {
	case $1 in
	PASS) passed=$((passed + 1)) ;;
	FAIL) failed=$((failed + 1)) ;;
	*) skipped=$((skipped + 1)) ;;
	esac
	if [ "$format" = json ]; then
		printf '{"result":"%s","decision":"%s","of":"%s","expected":"%s","found":"%s"}\\n' "$1" "$2" "$3" "$(text "$4")" "$(text "$5")"
	elif [ "$1" = PASS ]; then
		printf 'PASS %s %s\\n' "$2" "$3"
	else
		printf '%s %s %s\\n     expected: %s\\n     found:    %s\\n' "$1" "$2" "$3" "$4" "$5"
	fi
}
# The container of a service: by its name, or where compose has started it by the labels that it carries.
id() {
	# Without such a container, docker inspect still prints an empty line.
	if found=$(docker inspect --type container --format '{{.Id}}' "$2" 2>/dev/null); then
		echo "$found"
		return
	fi
	docker ps --quiet --no-trunc --filter "label=com.docker.compose.project=$project" --filter "label=com.docker.compose.service=$1" | head -n 1
}
compare() { if [ "$3" = "$4" ]; then say PASS "$1" "$2" "$3" "$4"; else say FAIL "$1" "$2" "$3" "$4"; fi; }
# ask DECISION OF EXPECTED KIND WORDS...
ask() {
	decision=$1 of=$2 expected=$3 kind=$4
	shift 4
	case $kind in
	container) found=$(docker inspect --format "$2" "$container" 2>&1) ;;
	image) found=$(docker image inspect --format "$2" "$(docker inspect --format '{{.Image}}' "$container")" 2>&1) ;;
	network) found=$(docker network inspect --format "$2" "$1" 2>&1) ;;
	kernel)
		status=$(docker exec "$container" cat /proc/1/status 2>/dev/null) ||
			status=$(cat "/proc/$(docker inspect --format '{{.State.Pid}}' "$container")/status" 2>/dev/null) || {
			say SKIP "$decision" "$of" "$expected" 'the image has no cat, and /proc of the host is not to be read from here'
			return
		}
		found=$(printf '%s\\n' "$status" | sed -n "s/^$2:[[:space:]]*//p")
		;;
	try)
		shift
		found=$(docker exec --user 0 "$container" "$@" 2>&1)
		case $? in
		126 | 127)
			say SKIP "$decision" "$of" "$expected" "the image has no $1"
			return
			;;
		0)
			docker exec --user 0 "$container" rm -f "$2" >/dev/null 2>&1
			found='it was written'
			;;
		esac
		case $found in *"$expected"*) found=$expected ;; esac
		;;
	esac
	compare "$decision" "$of" "$expected" "$found"
}`;

/** Containers of the services are found once each; without one, that is the only thing said of it. */
const FOOT = `[ "$format" = json ] || printf '%s passed, %s failed, %s skipped\\n' "$passed" "$failed" "$skipped"
[ "$failed" = 0 ]`;

const asLines = (text: string, fields: readonly FieldRef[]): Line[] => text.split('\n').map((line) => ({ text: line, fields }));
/** The daemon is asked by whole commands; one that cannot be run says nothing of it. */
function asking({ control, of, expected, words: [kind = '', ...words] }: Asked): string {
  const head = [control, of, expected].map(quoted).join(' ');
  if (kind !== 'host') return ['ask', head, ...[kind, ...words].map(quoted)].join(' ');
  return `if [ "$host" = no ]; then :; elif found=$(${words.join(' ')} 2>&1); then compare ${head} "$found"; else say SKIP ${head} "$found"; fi`;
}

/** The script of this plan. Lines of the frame belong to the project's name, the others to the decision that they ask about. */
export function verifyScript(spec: Spec): Artifact {
  const frame: readonly FieldRef[] = ['project.name'];
  const names = { project: spec.project.name, given: new Map() };
  const asked = askedOf(spec);
  const linesOf = (questions: readonly Asked[], indent = ''): Line[] =>
    questions.flatMap((one) => [
      { text: `${indent}# ${controls.get(one.control)?.title ?? one.control}`, fields: one.fields },
      ...asLines(indent + asking(one), one.fields),
    ]);
  const services = spec.services.flatMap(({ name }): Line[] => {
    const [own, word] = [fieldRef('service.name', name), quoted(nameOf(names, 'container', name))];
    return [
      ...asLines(`\ncontainer=$(id ${quoted(name)} ${word})\nif [ -z "$container" ]; then`, [own]),
      ...asLines(`\tsay FAIL service ${quoted(name)} ${word} 'no such container'\nelse`, [own]),
      ...linesOf(
        asked.filter(({ of, words: [kind] }) => of === name && kind !== 'network' && kind !== 'host'),
        '\t',
      ),
      ...asLines('fi', [own]),
    ];
  });
  const around = asked.filter(({ words: [kind] }) => kind === 'network' || kind === 'host');
  return {
    path: VERIFY,
    language: 'shell',
    gaps: [],
    lines: [
      ...asLines(
        `#!/bin/sh\n# Asks what runs whether it is what the plan of ${spec.project.name} says.\n${FRAME}\nproject=${quoted(spec.project.name)}`,
        frame,
      ),
      ...services,
      ...(around.length > 0 ? asLines('', frame) : []),
      ...linesOf(around),
      ...asLines(`\n${FOOT}`, frame),
    ],
  };
}
