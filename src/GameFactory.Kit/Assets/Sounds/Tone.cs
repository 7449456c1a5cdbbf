using System.Runtime.InteropServices;

namespace GameFactory.Kit.Assets.Sounds;

/// <summary>One sounding event.</summary>
/// <param name="At">Start in seconds.</param>
/// <param name="Length">Seconds until it has died away.</param>
/// <param name="From">Frequency at the start, Hz; for noise the frequency above which it is muffled.</param>
/// <param name="To">Frequency at the end, Hz.</param>
/// <param name="Timbre">Shape of the wave.</param>
/// <param name="Volume">0 to 1.</param>
/// <param name="Attack">Seconds until it is loud.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Tone(float At, float Length, float From, float To, Timbre Timbre, float Volume, float Attack = 0.004f);
