/**
 * The lines of the drawing, in its own units. `u` runs from the centreline outward, across the walls; `v` runs from the
 * deck to the keel, across the attacks. A sheet that is turned, for narrow screens, draws u downwards and v to the right.
 */
import { REACHES, type Reach } from '../../core/attacks/attack.ts';
import { STEPS, type StepId } from '../../core/controls/control.ts';
import { type Line, stopOf } from '../../core/hull.ts';

export interface Form {
  readonly turned: boolean;
  /** u of the centreline, of the beginning of every line, of the first wall; the distance of the next; the end. */
  readonly centre: number;
  readonly start: number;
  readonly first: number;
  readonly spacing: number;
  readonly end: number;
  /** v of the deck, from there to the first attack, and between two attacks. */
  readonly deck: number;
  readonly head: number;
  readonly pitch: number;
  /** Between two compartments, after the container, and at the waterline. */
  readonly gaps: readonly [plain: number, knuckle: number, water: number];
  /** The least extent of a compartment. */
  readonly room: number;
  /** How much narrower the ship is at the turn of the bilge than at the deck. */
  readonly tumble: number;
  /** From the last attack to the flat of the first wall, and from one flat to the next. */
  readonly bilge: number;
  readonly floor: number;
}

export const WIDE: Form = {
  turned: false,
  centre: 12,
  start: 286,
  first: 322,
  spacing: 73,
  end: 1092,
  deck: 58,
  head: 8,
  pitch: 15,
  gaps: [10, 34, 26],
  room: 34,
  tumble: 22,
  bilge: 26,
  floor: 19,
};

/** For a narrow screen: attacks stand as close as the width of the sheet demands. */
export function narrow(width: number, attacks: number): Form {
  const [deck, gaps, bilge, floor] = [width < 500 ? 76 : 92, [5, 22, 9] as const, 8, 2.5];
  const rest = width - deck - 6 - bilge - floor * (STEPS.length + 1) - gaps[0] * 3 - gaps[1] - gaps[2] - 15;
  return {
    turned: true,
    centre: 8,
    start: 22,
    first: 52,
    spacing: 36,
    end: 520,
    deck,
    head: 6,
    pitch: Math.min(WIDE.pitch, rest / Math.max(1, attacks)),
    gaps,
    room: 15,
    tumble: 6,
    bilge,
    floor,
  };
}

/** What a wall does where an attack meets it: holds, gives some way, stands open, or decides together with another. */
export type Meeting = 'holds' | 'gives' | 'open' | 'shares';

export interface Lane {
  readonly line: Line;
  readonly v: number;
  /** u where the solid line ends, and where the thinner one beyond the wall does. */
  readonly to: number;
  readonly beyond: number;
  /** u of its compartment. */
  readonly reach: number;
  readonly meetings: readonly { readonly step: StepId; readonly u: number; readonly meeting: Meeting }[];
}

export interface Compartment {
  readonly reach: Reach;
  readonly u: number;
  readonly from: number;
  readonly to: number;
}

export interface Sheet {
  readonly form: Form;
  readonly width: number;
  readonly height: number;
  /** From the deck to the keel. */
  readonly lanes: readonly Lane[];
  readonly compartments: readonly Compartment[];
  readonly frames: readonly { readonly step: StepId; readonly u: number; readonly flat: Flat; readonly d: string }[];
  readonly plating: { readonly flat: Flat; readonly d: string };
  /** v of the waterline: what lies beyond it harms more than this service. */
  readonly water: number;
  /** v where the turn of the bilge begins. */
  readonly bilge: number;
  readonly keel: number;
}

/** Where a frame runs level along the keel: its v, and the u where its turn ends. */
interface Flat {
  readonly v: number;
  readonly u: number;
}

/** Half of the thickness of a wall, so that a line ends at its face. */
const FACE = 2.5;
/** Compartments below the waterline belong to others than this service. */
const AFLOAT: readonly Reach[] = ['container', 'data'];

/** A line ends at one wall; the others that decide it share in that. */
const meetingOf = ({ outcome }: Line, ends: boolean): Meeting =>
  outcome === 'through' ? 'open' : !ends ? 'shares' : outcome === 'partly' ? 'gives' : 'holds';

/** Where each compartment lies along the hull, and each attack in it. */
function stations(lines: readonly Line[], { deck, head, pitch, gaps, room }: Form) {
  const places = new Map<Line, number>();
  const compartments: { reach: Reach; from: number; to: number }[] = [];
  let [v, water, knuckle] = [deck + head, 0, 0];
  for (const reach of REACHES) {
    const inside = lines.filter((line) => line.reaches === reach);
    const extent = Math.max(inside.length * pitch, room);
    const pad = (extent - inside.length * pitch) / 2;
    for (const [index, line] of inside.entries()) places.set(line, v + pad + (index + 0.5) * pitch);
    compartments.push({ reach, from: v, to: v + extent });
    v += extent;
    if (reach === 'container') {
      knuckle = v;
      v += gaps[1];
    } else if (reach === AFLOAT.at(-1)) {
      water = v + gaps[2] / 2;
      v += gaps[2];
    } else if (reach !== REACHES.at(-1)) v += gaps[0];
  }
  return { places, compartments, water, knuckle, last: v };
}

/** A path in u and v, as the sheet draws it. */
function pen(turned: boolean) {
  const point = (u: number, v: number) => (turned ? `${v.toFixed(1)} ${u.toFixed(1)}` : `${u.toFixed(1)} ${v.toFixed(1)}`);
  return (...parts: readonly (string | readonly [number, number])[]): string =>
    parts.map((part) => (typeof part === 'string' ? part : ` ${point(...part)}`)).join('');
}

/** Lays out the drawing of these attacks. Positions depend on how many there are, never on how they end. */
export function sheetOf(lines: readonly Line[], form: Form): Sheet {
  const { turned, centre, first, spacing, end, deck, tumble, bilge, floor } = form;
  const { places, compartments, water, knuckle, last } = stations(lines, form);
  const draw = pen(turned);
  const narrowing = (v: number) => tumble * Math.max(0, (v - deck) / (last - deck)) ** 2;
  const outer = first + STEPS.length * spacing - spacing / 2;
  const flatOf = (index: number, u: number): Flat => ({
    v: last + bilge + index * floor,
    u: u - tumble - (turned ? 14 : 40) - index * (turned ? 3 : 9),
  });
  // The turn of the bilge, from where the side ends to where the flat begins, and the flat to the centreline.
  const turn = (u: number, { v, u: flat }: Flat) =>
    draw('C', [u - tumble * 1.06, last + (v - last) * 0.7], [u - tumble - (u - tumble - flat) * 0.42, v], [flat, v], 'L', [centre, v]);
  const side = (u: number, from: number) => draw('Q', [u - narrowing(from), (from + last) / 2], [u - tumble, last]);
  const uOf = (step: StepId) => first + STEPS.indexOf(step) * spacing;

  const frames = STEPS.map((step, index) => {
    const [u, flat] = [uOf(step), flatOf(index, uOf(step))];
    return { step, u, flat, d: draw('M', [u, deck], side(u, deck), turn(u, flat)) };
  });
  const level = flatOf(STEPS.length, outer);
  const flat = { ...level, v: level.v + (turned ? 5 : 9) };
  const flare = end - 8;
  const below = knuckle + form.gaps[1];
  const plating = {
    flat,
    d: draw(
      'M',
      [flare, deck],
      'L',
      [flare, knuckle],
      'C',
      [flare, below],
      [outer, knuckle + 2],
      [outer - narrowing(below), below + 6],
      side(outer, below + 6),
      turn(outer, flat),
    ),
  };
  const sea = outer + (turned ? 16 : 30);
  const aboard = uOf('supply') + (turned ? 12 : 22);
  const reachOf = (reach: Reach) => (reach === 'container' ? aboard : sea);

  const lanes = lines
    .map((line): Lane => {
      const v = places.get(line) ?? last;
      const reach = reachOf(line.reaches);
      const at = (step: StepId) => uOf(step) - narrowing(v);
      const stop = stopOf(line);
      const to = stop ? at(stop) - FACE : reach;
      const steps = [...new Set(line.deciding.map(({ step }) => step))];
      return {
        line,
        v,
        to,
        beyond: line.outcome === 'partly' ? reach : to,
        reach,
        meetings: steps.map((step) => ({ step, u: at(step), meeting: meetingOf(line, step === stop) })),
      };
    })
    .sort((a, b) => a.v - b.v);
  const keel = flat.v;
  const extent = [end + 2, keel + 12] as const;
  return {
    form,
    width: turned ? extent[1] : extent[0],
    height: turned ? extent[0] : extent[1],
    lanes,
    compartments: compartments.map((room) => ({ ...room, u: reachOf(room.reach) })),
    frames,
    plating,
    water,
    bilge: last,
    keel,
  };
}
