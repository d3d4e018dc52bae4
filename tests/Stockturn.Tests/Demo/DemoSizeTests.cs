using Stockturn.Demo;

namespace Stockturn.Tests.Demo;

public sealed class DemoSizeTests
{
    [Theory]
    [InlineData("default", 800)]
    [InlineData("shop-1k", 1_000)]
    [InlineData("Brand-30k", 30_000)]
    [InlineData("house-200k", 200_000)]
    public void S2_18_S4_7_a_size_is_found_by_name(string name, int skus) => Assert.Equal(skus, DemoSize.Named(name)!.Skus);

    [Fact]
    public void Must_hold_a_year_at_least() => Assert.Throws<ArgumentOutOfRangeException>(
        () => DemoSeller.Write(Path.GetTempPath(), DemoSize.Default with { Days = 364 }));

    [Fact]
    public void Is_null_for_a_name_nobody_knows() => Assert.Null(DemoSize.Named("village"));
}
