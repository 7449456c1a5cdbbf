namespace GameFactory.Kit.Design;

/// <summary>How levels are opened.</summary>
/// <param name="FreeLevels">1 to 10 levels open from the start.</param>
/// <param name="AdGating">True: each later level is unlocked by a rewarded ad after the level before.</param>
/// <param name="OfflineGraceLevels">How many levels may be unlocked without an ad while offline.</param>
public sealed record DesignEconomy(int FreeLevels, bool AdGating, int OfflineGraceLevels);
