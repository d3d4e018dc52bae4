using Stockturn.Values;

namespace Stockturn.Facts;

/// <summary>Freight and duty of each head-haul batch spread over its lines, so that a line knows what its goods cost to bring.</summary>
/// <remarks>Spread by volume where every line's volume is known, else by quantity; the shares add up to the bill.</remarks>
sealed class ShipmentCosts
{
    readonly FactSet facts;
    readonly NetworkMap map;
    readonly Dictionary<int, (decimal Freight, decimal Duty)> shares = [];

    public ShipmentCosts(FactSet facts, NetworkMap map)
    {
        this.facts = facts;
        this.map = map;
        var told = facts.Of(ShipmentFact.Kind);
        var volumes = Volumes(facts.Of(ProductFact.Kind));

        foreach (var batch in Enumerable.Range(0, told.Count)
            .GroupBy(row => (told.Sources[row], told.At(row, ShipmentFact.Shipment))))
        {
            Spread(told, volumes, [.. batch]);
        }
    }

    /// <summary>The batches a SKU travelled in, as known on a day.</summary>
    public ShipmentLine[] Lines(SkuRows told, DateOnly asOf)
    {
        var columns = told.Columns;
        var lines = new List<ShipmentLine>(told.Rows.Length);
        foreach (var row in told.Rows)
        {
            if (columns.Day(row, ShipmentFact.ShippedDay) > asOf)
            {
                continue;
            }

            var arrived = columns.Day(row, ShipmentFact.ArrivedDay);
            var (freight, duty) = shares.GetValueOrDefault(row);
            lines.Add(new ShipmentLine(
                facts.Terms.TextOf(columns.At(row, ShipmentFact.Shipment)) ?? "",
                facts.Terms.TextOf(columns.At(row, ShipmentFact.Mode)),
                map.WarehouseOf(columns.At(row, ShipmentFact.From)),
                map.WarehouseOf(columns.At(row, ShipmentFact.To)),
                columns.Day(row, ShipmentFact.ShippedDay),
                columns.Day(row, ShipmentFact.ExpectedDay),
                arrived <= asOf ? arrived : null,
                told.Units(row, ShipmentFact.Shipped),
                told.Units(row, ShipmentFact.Received),
                freight,
                duty,
                map.CurrencyOf(columns.At(row, ShipmentFact.Currency)),
                columns.Has(row, ShipmentFact.Invoiced) && columns.At(row, ShipmentFact.Invoiced) != 0));
        }

        return [.. lines.OrderBy(line => line.ShippedDay ?? DateOnly.MinValue)];
    }

    void Spread(FactColumns told, Dictionary<long, double> volumes, int[] batch)
    {
        var freight = batch.Max(row => told.Amount(row, ShipmentFact.Freight) ?? 0m);
        var duty = batch.Max(row => told.Amount(row, ShipmentFact.Duty) ?? 0m);
        if (freight == 0m && duty == 0m)
        {
            return;
        }

        var byVolume = batch.All(row => volumes.ContainsKey(told.At(row, ShipmentFact.Item)));
        decimal[] weights =
        [
            .. batch.Select(row => (told.Quantity(row, ShipmentFact.Shipped)?.Units ?? 0m)
                * (byVolume ? (decimal)volumes[told.At(row, ShipmentFact.Item)] : 1m)),
        ];
        var freights = LargestRemainder.Split(Money.ToStored(freight), weights);
        var duties = LargestRemainder.Split(Money.ToStored(duty), weights);
        for (var line = 0; line < batch.Length; line++)
        {
            shares[batch[line]] = (Money.FromStored(freights[line]), Money.FromStored(duties[line]));
        }
    }

    static Dictionary<long, double> Volumes(FactColumns products)
    {
        var volumes = new Dictionary<long, double>();
        for (var row = 0; row < products.Count; row++)
        {
            var volume = products.Number(row, ProductFact.VolumeM3)
                ?? products.Number(row, ProductFact.LengthCm)
                    * products.Number(row, ProductFact.WidthCm)
                    * products.Number(row, ProductFact.HeightCm)
                    / 1e6;
            if (volume is > 0)
            {
                volumes.TryAdd(products.At(row, ProductFact.Item), volume.Value);
            }
        }

        return volumes;
    }
}
