// Invented words only: a name made of them belongs to nobody. First names are ordinary, surnames are not.
const STARTS =
  'Quill Brindle Fennel Larks Tarn Wex Osmer Thistle Bram Corvin Dunmer Elder Farrow Glim Hesper Ister Jorrel Kestrel Lumber Marl Nettle Orrin Pellow Quen Rusk Sallow Tamsel Umber Vesper Willo Yarrel Zephon Amber Bracken Cinder Dapple Ember Frost Garnet Hollin Ivel Jasper Kindle Linden Mallow Nimbus Opal Pipit'.split(
    ' ',
  );
const COMPANY_ENDS =
  'marsh moor spindle thorpe wick hollow beck fold garth holt stoke combe ridge ford haven field mere dale gate worth brook cliffe shaw leigh stone wold quay reach bourne croft den fell grange heath keld lea mill nook orchard pike'.split(
    ' ',
  );
const SURNAME_ENDS =
  'wright by sby ley ton bridge man well croft smythe row lock worthy hurst bane dyke foss gill house kin land more nall over pool rick sall thwaite vale wand yard zell acre burn cote dell eaves furlong gore hythe'.split(
    ' ',
  );
const TRADES =
  'Joinery;Dental Care;Freight;Bakery;Veterinary Care;Lettings;Garden Centre;Print Works;Opticians;Roofing;Cycle Hire;Nurseries;Plumbing;Catering;Motor Repairs;Florists;Accountants;Security;Timber;Brewing;Physiotherapy;Engineering;Tiles;Estate Agents;Hardware;Coaches;Upholstery;Cleaning;Solicitors;Glazing;Books;Fabrics;Surveyors;Ironworks;Pottery;Kennels'.split(
    ';',
  );
const FIRST_NAMES =
  'Ada Bruno Celia Dermot Edith Felix Greta Hugo Imogen Jonah Kitty Leo Mabel Ned Olive Percy Queenie Rufus Stella Toby Una Victor Winnie Xanthe Yusuf Zara Amrit Bilal Carys Dilys Emeka Farah Gwen Hamza Isla Jaya Kofi Lowri Meera Nia Owain Priya Rhys Sunita Tariq Uma Vikram Zainab'.split(
    ' ',
  );
const TOWNS =
  'Saltmere;Port Hallow;Great Winnow;Ashby Marl;Thornwater;Little Pellow;Eastwick Sands;Merrowdale;Castle Fennel;Long Osmer;Kestrelhithe;Upper Brindle'.split(
    ';',
  );
const STREETS =
  'Tannery;Foundry;Orchard;Quayside;Windmill;Chandler;Ropewalk;Saltpan;Beacon;Cooper;Weaver;Lantern;Packhorse;Granary;Ferryman;Saddler'.split(
    ';',
  );
const STREET_KINDS = ['Lane', 'Road', 'Street', 'Row', 'Yard', 'Way', 'Close'];

// 48 × 40: enough for a sheet of 1,920 customers in which no two share a word.
const STEMS = STARTS.length * COMPANY_ENDS.length;

function at(list: readonly string[], index: number): string {
  return list[index % list.length] ?? '';
}

/** 709 is prime to 1,920, so neighbours in the sheet get unlike words and none repeats within a round. */
function stemOf(index: number): { readonly stem: number; readonly round: number } {
  return { stem: (index * 709) % STEMS, round: Math.floor(index / STEMS) };
}

function word(stem: number, ends: readonly string[]): string {
  return at(STARTS, Math.floor(stem / ends.length)) + at(ends, stem);
}

/** A trading name without its legal form; distinct for every index below 1,048,576: `Quillmarsh Joinery`. */
export function tradingName(index: number): string {
  const { stem, round } = stemOf(index);
  const trade = at(TRADES, stem + round);
  const place = Math.floor(round / TRADES.length);
  const branch = place === 0 ? '' : ` of ${at(TOWNS, place - 1)}${place > TOWNS.length ? ' and District' : ''}`;
  return `${word(stem, COMPANY_ENDS)} ${trade}${branch}`;
}

/** A person's names; distinct for every index below 1,048,576. */
export function personName(index: number): { readonly first: string; readonly last: string } {
  const { stem, round } = stemOf(index);
  const first = at(FIRST_NAMES, stem * 7 + round);
  const initial = Math.floor(round / FIRST_NAMES.length);
  return {
    first: initial === 0 ? first : `${first} ${String.fromCharCode(64 + (((initial - 1) % 26) + 1))}`,
    last: word(stem, SURNAME_ENDS),
  };
}

/** A host name under example.com (RFC 2606: reserved, nobody's), distinct for every index. */
export function companyDomain(index: number): string {
  const { stem, round } = stemOf(index);
  return `${word(stem, COMPANY_ENDS).toLowerCase()}${round === 0 ? '' : `-${String(round)}`}.example.com`;
}

/** A person's address at example.org (RFC 2606), distinct for every index. */
export function personEmail(index: number): string {
  const { first, last } = personName(index);
  const { round } = stemOf(index);
  return `${first.toLowerCase().replace(' ', '')}.${last.toLowerCase()}${round === 0 ? '' : String(round)}@example.org`;
}

/** First line and town of an address that does not exist. */
export function fictionalAddress(index: number): { readonly line1: string; readonly town: string } {
  const street = `${at(STREETS, index * 5)} ${at(STREET_KINDS, index + Math.floor(index / STREETS.length))}`;
  return { line1: `${String(1 + ((index * 37) % 189))} ${street}`, town: at(TOWNS, index) };
}
