using System.Collections.Immutable;

namespace Stockturn.Plans;

/// <summary>A kind of container, and what of it goods can fill.</summary>
/// <param name="Name">What it is called: 20GP, 40HQ.</param>
/// <param name="UsableCubicMetres">Cubic metres cartons can fill, above 0.</param>
/// <param name="KilogramsMost">Kilograms it may carry, above 0.</param>
public sealed record ContainerSize(string Name, double UsableCubicMetres, double KilogramsMost)
{
    /// <summary>Cubic metres cartons can fill.</summary>
    public double UsableCubicMetres { get; init => field = Above(value); } = Above(UsableCubicMetres);

    /// <summary>Kilograms it may carry.</summary>
    public double KilogramsMost { get; init => field = Above(value); } = Above(KilogramsMost);

    /// <summary>The usual two: of 33 and 76 cubic metres inside 28 and 68 are usable. See docs/formulas/plans.md#containers.</summary>
    public static ImmutableArray<ContainerSize> Usual { get; } = [new("20GP", 28, 21_700), new("40HQ", 68, 26_500)];

    static double Above(double figure) => figure is > 0 and <= 1e6
        ? figure
        : throw new ArgumentException($"found {figure}; expected a number above 0");
}

/// <summary>Goods that go into containers.</summary>
/// <param name="Sku">The SKU.</param>
/// <param name="Units">How many.</param>
/// <param name="UnitCubicMetres">Volume of a unit.</param>
/// <param name="UnitKilograms">Weight of a unit.</param>
public sealed record ContainerItem(string Sku, long Units, double UnitCubicMetres, double UnitKilograms)
{
    /// <summary>Volume of all.</summary>
    public double CubicMetres => Units * UnitCubicMetres;

    /// <summary>Weight of all.</summary>
    public double Kilograms => Units * UnitKilograms;
}

/// <summary>Goods that may fill free room, carton by carton.</summary>
/// <param name="Sku">The SKU.</param>
/// <param name="Carton">Units of a carton, 1 or more.</param>
/// <param name="UnitCubicMetres">Volume of a unit, above 0.</param>
/// <param name="UnitKilograms">Weight of a unit, above 0.</param>
/// <param name="Savings">What each further carton saves, above 0, never more than the one before.</param>
public sealed record ContainerFiller(
    string Sku, long Carton, double UnitCubicMetres, double UnitKilograms, ImmutableArray<double> Savings);

/// <summary>Some cartons that fill free room.</summary>
/// <param name="Item">What fills it.</param>
/// <param name="Saving">What sending it now saves.</param>
public sealed record ContainerFill(ContainerItem Item, double Saving);

/// <summary>The containers that hold what is to go a way, and what fills their free room (U-12).</summary>
/// <param name="Boxes">How many of each kind, none left out; empty where the goods are too few for a container and go loose.</param>
/// <param name="Items">What must go, by SKU.</param>
/// <param name="Fills">What fills the free room, what saves most first.</param>
/// <param name="Proof">What the filling saves, and what no filling saves more than.</param>
/// <remarks>
/// The kinds that hold all in the least room, of those the fewest; cartons by what they save a cubic metre, and then without the room
/// cartons do not fit: the bound takes parts of cartons by volume alone, or by weight alone. See docs/formulas/plans.md#containers.
/// </remarks>
public sealed record ContainerLoad(
    ImmutableArray<(ContainerSize Size, int Count)> Boxes, ImmutableArray<ContainerItem> Items, ImmutableArray<ContainerFill> Fills, PlanProof Proof)
{
    const double Barely = 1e-9;

    /// <summary>Room of all containers in cubic metres.</summary>
    public double CubicMetresMost => Boxes.Sum(box => box.Count * box.Size.UsableCubicMetres);

    /// <summary>What they may carry in kilograms.</summary>
    public double KilogramsMost => Boxes.Sum(box => box.Count * box.Size.KilogramsMost);

    /// <summary>Volume of what must go.</summary>
    public double NeededCubicMetres => Items.Sum(item => item.CubicMetres);

    /// <summary>Weight of what must go.</summary>
    public double NeededKilograms => Items.Sum(item => item.Kilograms);

    /// <summary>Volume of all.</summary>
    public double CubicMetres => NeededCubicMetres + Fills.Sum(fill => fill.Item.CubicMetres);

    /// <summary>Weight of all.</summary>
    public double Kilograms => NeededKilograms + Fills.Sum(fill => fill.Item.Kilograms);

    /// <summary>What fills free room saves.</summary>
    public double Saving => Fills.Sum(fill => fill.Saving);

    /// <summary>Of goods that must go, those that may, and kinds of containers.</summary>
    /// <param name="items">What must go.</param>
    /// <param name="fillers">What may fill free room.</param>
    /// <param name="sizes">The kinds; none for loose goods.</param>
    /// <param name="fillLeast">The share of room, by volume or weight, that must go for goods to travel in containers of their own.</param>
    public static ContainerLoad Of(
        IEnumerable<ContainerItem> items, IReadOnlyCollection<ContainerFiller> fillers, IReadOnlyList<ContainerSize> sizes, double fillLeast)
    {
        ImmutableArray<ContainerItem> needed = [.. items.OrderBy(item => item.Sku, StringComparer.Ordinal)];
        var loose = new ContainerLoad([], needed, [], new PlanProof(0, 0));
        var (volume, weight) = (loose.NeededCubicMetres, loose.NeededKilograms);
        var boxes = volume <= 0 ? [] : Boxing(volume, weight, sizes);
        var load = loose with { Boxes = boxes };
        if (boxes.IsEmpty || Math.Max(volume / load.CubicMetresMost, weight / load.KilogramsMost) < fillLeast - Barely)
        {
            return loose;
        }

        var (roomLeft, weightLeft) = (load.CubicMetresMost - volume, load.KilogramsMost - weight);
        var fills = Filling(fillers, roomLeft, weightLeft);
        var bound = Math.Min(
            Parts(fillers, roomLeft, filler => filler.UnitCubicMetres), Parts(fillers, weightLeft, filler => filler.UnitKilograms));
        var saving = fills.Sum(fill => fill.Saving);
        return load with { Fills = fills, Proof = new PlanProof(saving, Math.Max(saving, bound)) };
    }

    // Every number of the larger kinds up to what holds all alone; of the last as many as are still needed.
    static ImmutableArray<(ContainerSize Size, int Count)> Boxing(double volume, double weight, IReadOnlyList<ContainerSize> sizes)
    {
        (double Room, int Boxes, int[] Counts)? best = null;
        Try(new int[sizes.Count], 0, volume, weight);
        return best is { } found
            ? [.. sizes.Select((size, at) => (size, found.Counts[at])).Where(box => box.Item2 > 0)]
            : [];

        void Try(int[] counts, int at, double roomLeft, double weightLeft)
        {
            if (at == sizes.Count)
            {
                return;
            }

            var needed = Math.Max(roomLeft / sizes[at].UsableCubicMetres, weightLeft / sizes[at].KilogramsMost);
            var most = (int)Math.Max(0, Math.Ceiling(needed - Barely));
            for (var count = at == sizes.Count - 1 ? most : 0; count <= most; count++)
            {
                counts[at] = count;
                Array.Clear(counts, at + 1, counts.Length - at - 1);
                if (count == most)
                {
                    var room = counts.Select((boxes, kind) => boxes * sizes[kind].UsableCubicMetres).Sum();
                    var one = (room, counts.Sum(), counts.ToArray());
                    best = best is not { } known || room < known.Room - Barely || (room <= known.Room + Barely && one.Item2 < known.Boxes)
                        ? one
                        : best;
                }
                else
                {
                    Try(counts, at + 1, roomLeft - count * sizes[at].UsableCubicMetres, weightLeft - count * sizes[at].KilogramsMost);
                }
            }
        }
    }

    // Always the carton that saves most a cubic metre of those that still fit.
    static ImmutableArray<ContainerFill> Filling(IReadOnlyCollection<ContainerFiller> fillers, double room, double weight)
    {
        ContainerFiller[] all = [.. fillers.OrderBy(filler => filler.Sku, StringComparer.Ordinal)];
        var cartons = new int[all.Length];
        var next = new PriorityQueue<int, (double, int)>();
        for (var at = 0; at < all.Length; at++)
        {
            Put(at);
        }

        while (next.TryDequeue(out var at, out _))
        {
            var (volume, kilograms) = (all[at].Carton * all[at].UnitCubicMetres, all[at].Carton * all[at].UnitKilograms);
            if (volume <= room + Barely && kilograms <= weight + Barely)
            {
                (room, weight) = (room - volume, weight - kilograms);
                cartons[at]++;
                Put(at);
            }
        }

        return
        [
            .. all.Select((filler, at) => new ContainerFill(
                    new ContainerItem(filler.Sku, cartons[at] * filler.Carton, filler.UnitCubicMetres, filler.UnitKilograms),
                    filler.Savings.Take(cartons[at]).Sum()))
                .Where(fill => fill.Item.Units > 0)
                .OrderByDescending(fill => fill.Saving).ThenBy(fill => fill.Item.Sku, StringComparer.Ordinal),
        ];

        void Put(int at)
        {
            if (cartons[at] < all[at].Savings.Length)
            {
                next.Enqueue(at, (-all[at].Savings[cartons[at]] / (all[at].Carton * all[at].UnitCubicMetres), at));
            }
        }
    }

    // The most that can be saved in so much room when cartons could be cut.
    static double Parts(IEnumerable<ContainerFiller> fillers, double room, Func<ContainerFiller, double> sizeOf)
    {
        var saved = 0.0;
        var cartons = fillers
            .SelectMany(filler => filler.Savings.Select(saving => (Saving: saving, Size: filler.Carton * sizeOf(filler))))
            .OrderByDescending(carton => carton.Saving / carton.Size);
        foreach (var (saving, size) in cartons)
        {
            if (room <= 0)
            {
                break;
            }

            saved += saving * Math.Min(1, room / size);
            room -= size;
        }

        return saved;
    }
}
