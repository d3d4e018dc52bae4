using Stockturn.Demo.Simulation;

namespace Stockturn.Demo;

public static class DemoSeller
{
    public static DateOnly EndDate { get; } = new(2026, 6, 30);
}
