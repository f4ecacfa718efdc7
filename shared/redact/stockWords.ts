/** Words that tell nothing of a network: trees, birds, stones. Where they run out, they are numbered. */
const stock =
  `alder almond amber aspen avocet balsa basalt beech birch bittern bramble cedar chalk cherry chestnut clover coral
  cormorant cowslip cuckoo curlew cypress dunlin eider elder elm fennel fern fir flint fulmar gannet garnet ginkgo
  goldcrest gorse granite grebe grouse hawthorn hazel heather heron holly hornbeam ivy jackdaw jasper jay juniper kestrel
  lapwing larch lark laurel lichen lilac limpet linden linnet magnolia magpie mallard maple marble martin merlin mimosa
  moss mulberry myrtle nettle nightjar nuthatch oak olive onyx opal oriole osprey oyster pebble pelican petrel pine
  pipit plover poplar poppy puffin quartz quince raven redstart redwing robin rook rowan ruby rush saffron sage sandstone
  sequoia sedge shale siskin skylark slate snipe sorrel sparrow spruce starling stork swallow swan swift sycamore tamarind
  teal tern thistle thrush thyme topaz tulip turnstone violet wagtail walnut warbler waxwing whimbrel wigeon willow wren yarrow
  yew`.split(/\s+/);

/** The n-th word, none of them twice. */
export function stockWord(n: number): string {
  const round = Math.floor(n / stock.length);
  return `${stock[n % stock.length]}${round === 0 ? '' : round + 1}`;
}
