using Stockturn.Values;

namespace Stockturn.Facts;

/// <summary>Freight, duty and import tax of each head-haul batch spread over its lines, so that a line knows what its goods cost to bring.</summary>
/// <remarks>Spread as the policy says where every line's weight in it is known, else by quantity; the shares add up to the bill.</remarks>
sealed class ShipmentCosts
{
    static readonly int[] Charges = [ShipmentFact.Freight, ShipmentFact.Duty, ShipmentFact.ImportTax];

    readonly FactSet facts;
    readonly NetworkMap map;
    readonly (decimal Freight, decimal Duty, decimal ImportTax)[] shares;

    public ShipmentCosts(FactSet facts, NetworkMap map, LandedBasis basis)
    {
        this.facts = facts;
        this.map = map;
        var told = facts.Of(ShipmentFact.Kind);
        var units = Units(facts.Of(ProductFact.Kind));

        shares = new (decimal, decimal, decimal)[told.Count];

        // Each batch writes to its own rows, so it does not matter which thread spreads it.
        var batches = Enumerable.Range(0, told.Count).GroupBy(row => (told.Sources[row], told.At(row, ShipmentFact.Shipment)));
        Parallel.ForEach(batches, batch => Spread(told, units, [.. batch], basis));
    }

    /// <summary>The batches a SKU travelled in, as known on a day.</summary>
    public ShipmentLine[] Lines(SkuRows told, DateOnly asOf)
    {
        var columns = told.Columns;
        var lines = new List<ShipmentLine>(told.Rows.Length);
        var documents = new BelievedDocuments(facts, told, ShipmentFact.Shipment);
        foreach (var row in told.Rows)
        {
            if (!documents.Believes(row) || documents.Day(row, ShipmentFact.ShippedDay) > asOf)
            {
                continue;
            }

            var bill = BillOf(row, columns, documents);
            var (freight, duty, tax) = shares[bill];
            var arrived = documents.Day(row, ShipmentFact.ArrivedDay);
            lines.Add(new ShipmentLine(
                documents.Text(row, ShipmentFact.Shipment) ?? "",
                documents.Text(row, ShipmentFact.Mode),
                map.WarehouseOf(documents.At(row, ShipmentFact.From)),
                map.WarehouseOf(documents.At(row, ShipmentFact.To)),
                documents.Day(row, ShipmentFact.ShippedDay),
                documents.Day(row, ShipmentFact.ExpectedDay),
                arrived <= asOf ? arrived : null,
                documents.Units(row, ShipmentFact.Shipped),
                documents.UnitsIfTold(row, ShipmentFact.Received),
                freight,
                duty,
                map.CurrencyOf(columns.At(bill, ShipmentFact.Currency)),
                columns.Has(bill, ShipmentFact.Invoiced) && columns.At(bill, ShipmentFact.Invoiced) != 0)
            {
                Duty = columns.Has(bill, ShipmentFact.Duty) ? ChargeBasis.Told : ChargeBasis.NotTold,
                ImportTaxShare = tax,
                ImportTax = columns.Has(bill, ShipmentFact.ImportTax) ? ChargeBasis.Told : ChargeBasis.NotTold,
            });
        }

        return DayOrder.Of(lines.ToArray(), (in line) => line.ShippedDay ?? DateOnly.MinValue);
    }

    // A bill comes whole: freight, duty, import tax, their currency and whether it is an invoice, all from one source.
    static int BillOf(int row, FactColumns columns, BelievedDocuments documents)
    {
        if (Charges.Any(column => columns.Has(row, column)))
        {
            return row;
        }

        foreach (var column in Charges)
        {
            if (documents.OfLine(row, column) is var bill && columns.Has(bill, column))
            {
                return bill;
            }
        }

        return row;
    }

    void Spread(FactColumns told, Dictionary<long, LandedLine> units, int[] batch, LandedBasis wanted)
    {
        var freight = Most(told, batch, ShipmentFact.Freight);
        var duty = Most(told, batch, ShipmentFact.Duty);
        var tax = Most(told, batch, ShipmentFact.ImportTax);
        if (freight == 0m && duty == 0m && tax == 0m)
        {
            return;
        }

        LandedLine[] lines = [.. batch.Select(row => Line(told, row, units))];
        var basis = lines.All(line => line.Weight(wanted) > 0m) ? wanted : LandedBasis.Quantity;
        var freights = LandedCost.Spread(freight, lines, basis);
        var duties = LandedCost.Spread(duty, lines, basis);
        var taxes = LandedCost.Spread(tax, lines, basis);
        for (var line = 0; line < batch.Length; line++)
        {
            shares[batch[line]] = (freights[line], duties[line], taxes[line]);
        }
    }

    // As stored amounts, where a missing one is the least of all.
    static decimal Most(FactColumns told, int[] batch, int column)
    {
        var (most, hasMissing) = (FactKind.Missing, false);
        foreach (var row in batch)
        {
            var amount = told.At(row, column);
            hasMissing |= amount == FactKind.Missing;
            most = Math.Max(most, amount);
        }

        return Money.FromStored(hasMissing ? Math.Max(0, most) : most);
    }

    static LandedLine Line(FactColumns told, int row, Dictionary<long, LandedLine> units)
    {
        var quantity = told.Quantity(row, ShipmentFact.Shipped) ?? Quantity.Zero;
        var unit = units.GetValueOrDefault(told.At(row, ShipmentFact.Item)) ?? new LandedLine("", Quantity.Zero, 0m, 0m, 0m);
        return unit with
        {
            Quantity = quantity,
            Value = unit.Value * quantity.Units,
            WeightKg = unit.WeightKg * quantity.Units,
            VolumeM3 = unit.VolumeM3 * quantity.Units,
        };
    }

    // What one unit of each item costs, weighs and fills; the first row that knows a figure tells it.
    static Dictionary<long, LandedLine> Units(FactColumns products)
    {
        var units = new Dictionary<long, LandedLine>();
        for (var row = 0; row < products.Count; row++)
        {
            var item = products.At(row, ProductFact.Item);
            var known = units.GetValueOrDefault(item) ?? new LandedLine("", Quantity.Zero, 0m, 0m, 0m);
            units[item] = known with
            {
                Value = known.Value > 0m ? known.Value : products.Amount(row, ProductFact.UnitCost) ?? 0m,
                WeightKg = known.WeightKg > 0m ? known.WeightKg : (decimal)(products.Number(row, ProductFact.WeightKg) ?? 0),
                VolumeM3 = known.VolumeM3 > 0m ? known.VolumeM3 : (decimal)(Volume(products, row) ?? 0),
            };
        }

        return units;
    }

    static double? Volume(FactColumns products, int row) =>
        products.Number(row, ProductFact.VolumeM3)
        ?? (products.Number(row, ProductFact.LengthCm)
            * products.Number(row, ProductFact.WidthCm)
            * products.Number(row, ProductFact.HeightCm)
            / 1e6);
}
