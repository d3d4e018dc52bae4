namespace Stockturn.Demo.Domestic.Simulation;

/// <summary>The goods in both warehouses: good ones, what orders hold of them, broken ones.</summary>
sealed class StockRoom(int goods)
{
    readonly int[,] good = new int[2, goods];
    readonly int[,] held = new int[2, goods];
    readonly int[,] broken = new int[2, goods];

    public int Good(Site site, Good one) => good[(int)site, one.Index];

    public int Held(Site site, Good one) => held[(int)site, one.Index];

    public int Broken(Site site, Good one) => broken[(int)site, one.Index];

    public int Free(Site site, Good one) => Good(site, one) - Held(site, one);

    public void Add(Site site, Good one, int units) => good[(int)site, one.Index] += units;

    public void AddBroken(Site site, Good one, int units) => broken[(int)site, one.Index] += units;

    public void Hold(Site site, Good one, int units) => held[(int)site, one.Index] += units;

    /// <summary>What an order held leaves.</summary>
    public void Send(Site site, Good one, int units)
    {
        good[(int)site, one.Index] -= units;
        held[(int)site, one.Index] -= units;
    }
}
