import 'level.dart';
import 'play_state.dart';
{{modifiers.inputs}}

/// Puts the modifiers' first values into [state].
void startModifiers(Level level, PlayState state) {
  state.timeLeftMs = level.timeLimitMs;
{{modifiers.starts}}
}
{{modifiers.timeRules}}

/// Gives [ms] of world time back in a level that has a limit.
void gainTime(Level level, PlayState next, int ms) {
  if (level.timeLimitMs > 0) {
    next.timeLeftMs += ms;
  }
}
{{modifiers.afterRules}}
