import { Shape } from '../core/document.ts';
import { eachReading } from '../lexicon/annotate.ts';
import { Category as C } from '../lexicon/features.ts';
import { textTest } from '../lexicon/word-tests.ts';
import type { NameRule } from './candidate.ts';
import { has, is, isCapital, type NameContext, propose, textOf, Word } from './context.ts';

export const rules: NameRule[] = [
  {
    id: 'misc.product',
    type: 'misc',
    reason:
      'A maker of vehicles, aircraft or devices and the model behind it name a product: VW Golf, Boeing 747.',
    examples: [
      'Er fuhr einen [VW Prollo].',
      'Eine [Boeing 747] landete.',
      'Der [Audi A4] brannte aus.',
      'Das [iPhone 15 Pro] ist teuer.',
    ],
    counter: ['Im Jahr baute [VW 2000] Autos weniger.'],
  },
];

const makers = textTest(
  /^(?:VW|Volkswagen|Audi|BMW|Mercedes|Mercedes-Benz|Opel|Ford|Porsche|Fiat|Renault|Peugeot|Citroën|Skoda|Seat|Volvo|Saab|Toyota|Honda|Nissan|Mazda|Mitsubishi|Suzuki|Subaru|Hyundai|Kia|Tesla|Jaguar|Ferrari|Lamborghini|Maserati|Bentley|Chevrolet|Cadillac|Chrysler|Jeep|Dodge|Dacia|Lada|Trabant|Wartburg|Airbus|Boeing|Cessna|Embraer|Bombardier|Antonow|Tupolew|Iljuschin|Fokker|Lockheed|Sikorsky|Eurocopter|Samsung|Nokia|Apple|Sony|Canon|Nikon|Huawei|Xiaomi|Microsoft|Nintendo|Harley-Davidson|Ducati|Yamaha|Kawasaki|Vespa)$/,
);
const flyers =
  /^(?:Airbus|Boeing|Cessna|Embraer|Antonow|Tupolew|Iljuschin|Fokker|Lockheed|Sikorsky|Eurocopter|Porsche|BMW|Mercedes|Peugeot|Fiat|Volvo|Mazda)$/;

/** A maker and what stands right behind it: an unknown word, a code of letters and digits, a bare number. */
export function proposeProduct(ctx: NameContext, i: number): void {
  if (!is(ctx, i, makers)) return proposeVersion(ctx, i);
  let end = i + 1;
  while (end - i < 4 && (isModel(ctx, i, end) || (end > i + 1 && /^\d{1,4}$/.test(textOf(ctx, end))))) end++;
  if (end === i + 1) return;
  propose(ctx, i, end, 'misc', 'name', 0.88, 'misc.product');
}

/** iPhone 15 Pro: a known product and its version. */
function proposeVersion(ctx: NameContext, i: number): void {
  if (!isProduct(ctx, i)) return;
  let end = i + 1;
  if (
    /^\d{1,2}s?$/.test(textOf(ctx, end)) &&
    (ctx.word[end + 1] !== Word.Common || edition.test(textOf(ctx, end + 1)))
  )
    end++;
  while (end - i < 4 && edition.test(textOf(ctx, end))) end++;
  if (end > i + 1) propose(ctx, i, end, 'misc', 'name', 0.8, 'misc.product');
}

const edition = /^(?:Max|Neo|Pro|Plus|Ultra|Mini|Air|Lite|Edge|XL)$/;

function isModel(ctx: NameContext, maker: number, i: number): boolean {
  const text = textOf(ctx, i);
  if (/^\p{Lu}{0,3}-?\d{1,3}[a-z]{0,3}$/u.test(text) && /\d/.test(text))
    return /\p{Lu}/u.test(text) || (flyers.test(textOf(ctx, maker)) && /^\d{3}$/.test(text));
  if (!isCapital(ctx, i) || ctx.doc.tokens.shape[i]! & Shape.AllCaps) return false;
  if (ctx.word[i] === Word.Unknown || (i > maker + 1 && edition.test(text))) return true;
  // VW Golf: a dictionary knows the model without its maker
  return isProduct(ctx, i);
}

function isProduct(ctx: NameContext, i: number): boolean {
  if (!has(ctx, i, C.Misc)) return false;
  let product = false;
  eachReading(ctx.doc, ctx.lex, i, (category, _features, entry) => {
    if (category & C.Misc && ctx.lex.lexicon.entry(entry).fields.kind === 'product') product = true;
  });
  return product;
}
