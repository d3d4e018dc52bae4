namespace Stockturn.Plans;

/// <summary>Shares what a shipment costs among the moves that go with it, by what each gains.</summary>
static class ShipmentShares
{
    const int Digits = 2;

    /// <summary>Takes the shares off the gains of the moves on a lane; nothing where none goes that way.</summary>
    public static void Share(SkuTransfers[] plans, (short From, short To) lane, double cost)
    {
        (int Sku, int At)[] going =
        [
            .. from sku in Enumerable.Range(0, plans.Length)
               from at in Enumerable.Range(0, plans[sku].Moves.Length)
               where (plans[sku].Moves[at].From, plans[sku].Moves[at].To) == lane
               select (sku, at),
        ];
        var all = going.Sum(one => Math.Max(0, plans[one.Sku].Moves[one.At].Gain));
        var (gained, shared, whole) = (0.0, 0m, Math.Round((decimal)cost, Digits));
        for (var one = 0; one < going.Length; one++)
        {
            var (sku, at) = going[one];
            var move = plans[sku].Moves[at];
            gained += all > 0 ? Math.Max(0, move.Gain) / all : 1.0 / going.Length;
            var until = one == going.Length - 1 ? whole : Math.Round((decimal)Math.Min(1, gained) * whole, Digits);
            var share = until - shared;
            shared = until;
            plans[sku] = plans[sku] with
            {
                Moves = plans[sku].Moves.SetItem(at, move with
                {
                    Shipment = share,
                    Gain = move.Gain - (double)share,
                    GainOverClearing = move.GainOverClearing.TryGet(out var over) ? Metrics.Reading.Of(over - (double)share) : move.GainOverClearing,
                }),
            };
        }
    }
}
