import 'level.dart';
import 'play_state.dart';

/// Added to an input, this asks for slow motion as well.
const int inputSlow = 1048576;

/// Puts the modifiers' first values into [state].
void startModifiers(Level level, PlayState state) {
  state.timeLeftMs = level.timeLimitMs;
  state.slowCharges = level.param('slowCharges');
}

/// Starts slow motion when a charge is left and none is running.
void startSlow(Level level, PlayState next) {
  if (next.slowCharges > 0 && next.slowLeftMs == 0) {
    next.slowCharges -= 1;
    next.slowLeftMs = level.param('slowMs');
    next.events |= eventSlow;
  }
}

/// World time that passes in a step of [tickMs] real time.
///
/// The charge is used up in real time; all that moves, and the countdown, go
/// by world time.
int worldMs(Level level, PlayState next, int tickMs) {
  if (next.slowLeftMs == 0) {
    return tickMs;
  }
  next.slowLeftMs -= tickMs;
  if (next.slowLeftMs < 0) {
    next.slowLeftMs = 0;
  }
  return tickMs * level.param('slowPercent') ~/ 100;
}

/// Gives [ms] of world time back in a level that has a limit.
void gainTime(Level level, PlayState next, int ms) {
  if (level.timeLimitMs > 0) {
    next.timeLeftMs += ms;
  }
}

/// Lets the countdown run; the level is lost when it ends.
void countDown(Level level, PlayState next, int ms) {
  if (level.timeLimitMs == 0 || next.phase != phasePlaying) {
    return;
  }
  next.timeLeftMs -= ms;
  if (next.timeLeftMs <= 0) {
    next.timeLeftMs = 0;
    next.phase = phaseLost;
  }
}
