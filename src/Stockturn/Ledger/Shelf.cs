using Stockturn.Values;

namespace Stockturn.Ledger;

/// <summary>
/// Goods of one SKU in one condition in one warehouse: layers, and holes where more left than was there.
/// </summary>
/// <remarks>
/// Untracked issues eat the oldest layer of any batch; tracked ones eat their own batch, then untracked stock.
/// A batch that lacks goods has a hole of its own, filled only by receipts of that batch; a hole of no batch is filled
/// by any.
/// Under moving average the layers keep dates and quantities, and the value lies in one pool.
/// </remarks>
sealed class Shelf(CostFormula formula)
{
    readonly LayerQueue layers = new();
    readonly List<OpenLayer> holes = [];
    decimal poolValue;
    Quantity poolQuantity;

    /// <summary>What lies there less what is missing.</summary>
    public Quantity Balance { get; private set; }

    /// <summary>Landed cost of the balance as far as it is known.</summary>
    public decimal Value { get; private set; }

    /// <summary>Units, on hand or missing, whose cost is not known.</summary>
    public Quantity Uncosted { get; private set; }

    /// <summary>True while something is missing.</summary>
    public bool HasHoles => holes.Count > 0;

    /// <summary>The balance of one batch, or of all when −1.</summary>
    public Quantity BalanceOf(int batch)
    {
        if (batch < 0)
        {
            return Balance;
        }

        var balance = Quantity.Zero;
        for (var place = 0; place < layers.Count; place++)
        {
            balance += layers[place].Batch == batch ? layers[place].Quantity : Quantity.Zero;
        }

        foreach (var hole in holes)
        {
            balance -= hole.Batch == batch ? hole.Quantity : Quantity.Zero;
        }

        return balance;
    }

    /// <summary>Takes goods out and appends the pieces to the hand.</summary>
    /// <returns>What was not there.</returns>
    public Quantity Take(Quantity wanted, int batch, List<OpenLayer> hand)
    {
        if (batch >= 0)
        {
            wanted = TakeOfBatch(wanted, batch, hand);
            return TakeOfBatch(wanted, -1, hand);
        }

        while (wanted > Quantity.Zero && layers.Count > 0)
        {
            wanted = TakeAt(formula == CostFormula.Lifo ? layers.Count - 1 : 0, wanted, hand);
        }

        return wanted;
    }

    /// <summary>Takes goods that cost exactly so much a unit, oldest first: specific identification.</summary>
    /// <returns>What was not there at that cost.</returns>
    public Quantity TakeAtCost(Quantity wanted, decimal unitCost, List<OpenLayer> hand)
    {
        for (var place = 0; place < layers.Count && wanted > Quantity.Zero;)
        {
            var count = layers.Count;
            wanted = layers[place].HasUnitCost(unitCost) ? TakeAt(place, wanted, hand) : wanted;
            place += layers.Count == count ? 1 : 0;
        }

        return wanted;
    }

    /// <summary>
    /// Puts goods in: a hole of the batch or of no batch is filled first, the remainder becomes a layer.
    /// </summary>
    public Filling Put(OpenLayer layer)
    {
        var filling = default(Filling);
        for (var at = 0; at < holes.Count && layer.Quantity > Quantity.Zero;)
        {
            at = holes[at].Batch == layer.Batch || holes[at].Batch < 0 ? Fill(at, ref layer, ref filling) : at + 1;
        }

        if (layer.Quantity > Quantity.Zero)
        {
            Balance += layer.Quantity;
            Value += layer.KnownValue;
            Uncosted += layer.Uncosted;
            if (formula == CostFormula.MovingAverage)
            {
                poolValue += layer.KnownValue;
                poolQuantity += layer.Quantity - layer.Uncosted;
            }

            layers.Insert(layer);
        }

        return filling;
    }

    /// <summary>Notes goods that left without having been there, at the cost assumed for them.</summary>
    public void Lack(in OpenLayer missing)
    {
        Balance -= missing.Quantity;
        Value -= missing.KnownValue;
        Uncosted += missing.Uncosted;
        var batch = missing.Batch;
        var costed = missing.IsCosted;
        var at = holes.FindIndex(hole => hole.Batch == batch && hole.IsCosted == costed);
        if (at < 0)
        {
            holes.Add(missing);
            return;
        }

        var wider = holes[at];
        wider.Quantity += missing.Quantity;
        wider.Value += missing.Value;
        holes[at] = wider;
    }

    /// <summary>Every layer oldest first, then the holes as negative layers.</summary>
    public IEnumerable<OpenLayer> Contents()
    {
        var left = (Value: poolValue, Quantity: poolQuantity);
        for (var place = 0; place < layers.Count; place++)
        {
            var layer = layers[place];
            if (formula == CostFormula.MovingAverage && layer.IsCosted)
            {
                layer.Value = CostShare.Of(left.Value, layer.Quantity, left.Quantity);
                left = (left.Value - layer.Value, left.Quantity - layer.Quantity);
            }

            yield return layer;
        }

        foreach (var hole in holes)
        {
            yield return hole with { Quantity = -hole.Quantity, Value = -hole.Value };
        }
    }

    Quantity TakeOfBatch(Quantity wanted, int batch, List<OpenLayer> hand)
    {
        for (var place = 0; place < layers.Count && wanted > Quantity.Zero;)
        {
            var count = layers.Count;
            wanted = layers[place].Batch == batch ? TakeAt(place, wanted, hand) : wanted;
            place += layers.Count == count ? 1 : 0;
        }

        return wanted;
    }

    Quantity TakeAt(int place, Quantity wanted, List<OpenLayer> hand)
    {
        ref var layer = ref layers[place];
        var piece = layer.Cut(Quantity.Min(wanted, layer.Quantity));
        if (layer.Quantity.IsZero)
        {
            layers.RemoveAt(place);
        }

        if (piece.IsCosted && formula == CostFormula.MovingAverage)
        {
            piece.Value = CostShare.Of(poolValue, piece.Quantity, poolQuantity);
            poolValue -= piece.Value;
            poolQuantity -= piece.Quantity;
        }

        Balance -= piece.Quantity;
        Value -= piece.KnownValue;
        Uncosted -= piece.Uncosted;
        hand.Add(piece);
        return wanted - piece.Quantity;
    }

    int Fill(int at, ref OpenLayer layer, ref Filling filling)
    {
        var hole = holes[at];
        var part = Quantity.Min(hole.Quantity, layer.Quantity);
        var assumed = hole.Cut(part);
        var actual = layer.Cut(part);
        filling.Add(assumed, actual);
        Balance += part;
        Value += assumed.KnownValue;
        Uncosted -= assumed.Uncosted;
        if (!hole.Quantity.IsZero)
        {
            holes[at] = hole;
            return at + 1;
        }

        holes.RemoveAt(at);
        return at;
    }
}

/// <summary>What filling holes came to: a receipt made good what had left before it.</summary>
struct Filling
{
    /// <summary>How much was missing and is no more.</summary>
    public Quantity Quantity;

    /// <summary>
    /// Actual cost less the cost assumed when the goods left (decision 10); positive when they cost more.
    /// </summary>
    public decimal Correction;

    /// <summary>The assumed cost that stands for goods which came without one.</summary>
    public decimal Stood;

    /// <summary>Adds the part of a hole that a part of a receipt filled.</summary>
    public void Add(in OpenLayer assumed, in OpenLayer actual)
    {
        Quantity += actual.Quantity;
        Correction += actual.IsCosted ? actual.Value - assumed.KnownValue : 0m;
        Stood += actual.IsCosted ? 0m : assumed.KnownValue;
    }
}
