using System.Collections.Immutable;

namespace Stockturn.Plans;

/// <summary>What moves of a SKU gain, what they take of each limit, and the lanes with a shipment's cost they use.</summary>
sealed record TransferPart(long[] Moved, double Gain, double[] Used, ImmutableArray<int> Lanes);

/// <summary>A plan within limits while it is being made, SKU by SKU: a lane's shipment is paid by whoever comes first.</summary>
sealed class TransferFilling(double[] limit, bool hasBudget, double[] shipments, int skus, int lanes)
{
    const double Dust = 1e-6, Barely = 1e-9;

    readonly TransferPart?[] parts = new TransferPart?[skus];
    readonly int[] users = new int[lanes];
    readonly double[] used = new double[limit.Length];

    /// <summary>Units of a SKU by way; null where nothing of it moves.</summary>
    public long[]? Moved(int sku) => parts[sku]?.Moved;

    /// <summary>What the moves of a SKU gain.</summary>
    public double Gain(int sku) => parts[sku]?.Gain ?? 0;

    /// <summary>Takes the moves of a SKU in the place of those it has, where they fit and gain more.</summary>
    public bool Offer(int sku, TransferPart part)
    {
        if (part.Gain <= Gain(sku) + Barely || !Fits(sku, part))
        {
            return false;
        }

        Put(parts[sku], -1);
        Put(part, 1);
        parts[sku] = part;
        return true;
    }

    /// <summary>True where the moves fit in the place of those the SKU has.</summary>
    public bool Fits(int sku, TransferPart part)
    {
        Put(parts[sku], -1);
        Put(part, 1);
        var fits = used.Zip(limit).All(pair => pair.First <= pair.Second + Dust);
        Put(part, -1);
        Put(parts[sku], 1);
        return fits;
    }

    /// <summary>Leaves out what goes by a lane whose moves no longer earn its shipment.</summary>
    public void Close()
    {
        for (var lane = 0; lane < lanes; lane++)
        {
            int[] on = [.. Enumerable.Range(0, skus).Where(sku => parts[sku]?.Lanes.Contains(lane) == true)];
            if (on.Length == 0 || on.Sum(sku => parts[sku]!.Gain) >= shipments[lane])
            {
                continue;
            }

            foreach (var sku in on)
            {
                Put(parts[sku], -1);
                parts[sku] = null;
            }
        }
    }

    void Put(TransferPart? part, int sign)
    {
        if (part is null)
        {
            return;
        }

        for (var at = 0; at < used.Length; at++)
        {
            used[at] += sign * part.Used[at];
        }

        foreach (var lane in part.Lanes)
        {
            var were = users[lane];
            users[lane] += sign;
            if (hasBudget && (were == 0 || users[lane] == 0))
            {
                used[0] += sign * shipments[lane];
            }
        }
    }
}
