using Stockturn.Demo.Catalogue;
using Stockturn.Demo.Simulation;
using Stockturn.Demo.Writing;

namespace Stockturn.Demo.Amazon.Money;

/// <summary>The surcharge for old stock: looked at on the 15th, taken from the account on the 20th.</summary>
sealed class AgedSurcharge : IDisposable
{
    const string Header =
        "snapshot-date\tsku\tfnsku\tasin\tproduct-name\tcondition\tper-unit-volume\tcurrency\tvolume-unit\tcountry\t" +
        "qty-charged\tamount-charged\tsurcharge-age-tier\trate-surcharge";

    const int SnapshotDay = 15;
    const int ChargedAfterDays = 5;

    readonly TabFile file;
    readonly Market market;
    readonly World world;
    readonly DayTexts days;
    readonly Settlements settlements;
    long snapshotCents;

    public AgedSurcharge(string path, (Market Market, World World, DayTexts Days) of, Settlements settlements)
    {
        file = new TabFile(path, Header, of.Market.Point);
        (market, world, days) = of;
        this.settlements = settlements;
    }

    /// <summary>Looks at the ages of a SKU.</summary>
    public void CloseSku(Sku sku, int day)
    {
        if (!IsSnapshot(day))
        {
            return;
        }

        var measured = Measured.Of(world.Seed, sku.Product.Index);
        var volume = Tariff.Volume(market, measured.CubicCentimetres(sku.Product));
        foreach (var step in Tariff.AgeSteps(market, world.Calendar.Date(day)))
        {
            var units = step.SparesClothing && sku.Product.Category.HasSizes ? 0 : UnitsOf(sku, day, step);
            if (units > 0)
            {
                Write(sku.Product, day, (step, units, volume));
            }
        }
    }

    public void CloseDay(int day)
    {
        if (IsSnapshot(day))
        {
            settlements.Charge(AccountRow.AgedSurcharge(day + ChargedAfterDays, snapshotCents));
            snapshotCents = 0;
        }
    }

    public void Dispose() => file.Dispose();

    // Every snapshot whose surcharge a settlement holds, and those of the days after the last one.
    bool IsSnapshot(int day) => day + ChargedAfterDays >= settlements.Periods.FirstDay
        && world.Calendar.Date(day).Day == SnapshotDay;

    int UnitsOf(Sku sku, int day, AgeStep step)
    {
        var units = 0;
        foreach (var layer in sku.Layers[(int)market.Place].Layers)
        {
            units += day - layer.Day >= step.From && day - layer.Day <= step.To ? layer.Units : 0;
        }

        return units;
    }

    void Write(Product product, int day, (AgeStep Step, int Units, long Volume) aged)
    {
        var scale = Tariff.VolumeScale(market);
        var byRoom = ((aged.Units * aged.Volume * aged.Step.Rate) + (scale / 2)) / scale;
        var cents = Math.Max(byRoom, aged.Units * aged.Step.LeastPerUnit);
        var offer = market.Offer(product);
        snapshotCents += cents;
        file.Cell().Out.Raw(days.Iso(day));
        file.Out.Raw("T08:00:00+00:00"u8);
        file.Text(offer.SellerSku).Text(offer.Fnsku).Text(product.Asin).Text(market.Title(product)).Text("New");
        file.Fixed(aged.Volume, Tariff.VolumeDigits(market)).Text(market.Currency);
        file.Text(market.Country == "US" ? "cubic feet" : "cubic meters").Text(market.Country).Whole(aged.Units);
        file.Fixed(cents).Text(aged.Step.Name).Fixed(aged.Step.Rate).EndLine();
    }
}
