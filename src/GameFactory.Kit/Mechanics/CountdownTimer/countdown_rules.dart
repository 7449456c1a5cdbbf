import 'level.dart';
import 'play_state.dart';

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
