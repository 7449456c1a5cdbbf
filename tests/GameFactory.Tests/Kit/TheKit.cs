using GameFactory.Kit;
using GameFactory.Kit.Assets;
using GameFactory.Kit.Checks;
using GameFactory.Kit.Design;
using GameFactory.Kit.Levels.Making;
using GameFactory.Kit.Levels.Playing;
using GameFactory.Kit.Levels.Rules;
using GameFactory.Kit.Mechanics;
using GameFactory.Kit.Play;
using GameFactory.Kit.Project;
using Microsoft.Extensions.DependencyInjection;

namespace GameFactory.Tests.Kit;

/// <summary>The kit with the mechanics that ship, or with more of them.</summary>
internal sealed class TheKit(Action<IServiceCollection>? more = null)
{
    private readonly ServiceProvider _services = Provider(more);

    /// <summary>As it ships.</summary>
    public static TheKit Shipped { get; } = new();

    public MechanicRegistry Mechanics => _services.GetRequiredService<MechanicRegistry>();

    public MechanicCatalogue Catalogue => _services.GetRequiredService<MechanicCatalogue>();

    public KitTemplate Template => _services.GetRequiredService<KitTemplate>();

    public ProjectChecks Checks => _services.GetRequiredService<ProjectChecks>();

    public LevelPlayable Playable => _services.GetRequiredService<LevelPlayable>();

    public LevelGenerator Levels(GameDesign design) => Mechanics.Of(design).Levels;

    public LevelPlayer Player(Level level) => Mechanics.Player(level);

    public MadeAsset Asset(GameDesign design, DesignAsset asset, long seed) =>
        AssetMaker.Make(design, asset, Mechanics.Of(design).Slots, seed);

    private static ServiceProvider Provider(Action<IServiceCollection>? more)
    {
        var services = new ServiceCollection().AddKit();
        more?.Invoke(services);
        return services.BuildServiceProvider();
    }
}
