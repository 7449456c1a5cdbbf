using GameFactory.Kit.Checks;
using GameFactory.Kit.Mechanics;
using GameFactory.Kit.Mechanics.BouncingBall;
using GameFactory.Kit.Mechanics.CountdownTimer;
using GameFactory.Kit.Mechanics.SlowMotion;
using GameFactory.Kit.Mechanics.TapJumpRunner;
using GameFactory.Kit.Mechanics.TapRotateTiles;
using GameFactory.Kit.Play;
using GameFactory.Kit.Project;
using Microsoft.Extensions.DependencyInjection;

namespace GameFactory.Kit;

/// <summary>Registers the kit and its mechanics.</summary>
public static class KitServices
{
    /// <summary>
    /// Adds the kit with the mechanics that ship, one line each; the order is that of choices and of the modifiers' rules.
    /// </summary>
    public static IServiceCollection AddKit(this IServiceCollection services) =>
        services
            .AddMechanic<TapJumpRunnerMechanic>()
            .AddMechanic<TapRotateTilesMechanic>()
            .AddMechanic<BouncingBallMechanic>()
            .AddMechanic<CountdownTimerModifier>()
            .AddMechanic<SlowMotionModifier>()
            .AddSingleton<MechanicRegistry>()
            .AddSingleton<MechanicCatalogue>()
            .AddSingleton<KitTemplate>()
            .AddSingleton<ProjectChecks>()
            .AddSingleton<LevelPlayable>();

    /// <summary>Adds one more mechanic, from whatever assembly; its games are made like those of the mechanics that ship.</summary>
    public static IServiceCollection AddMechanic<T>(this IServiceCollection services)
        where T : class, IMechanic => services.AddSingleton<IMechanic, T>();
}
