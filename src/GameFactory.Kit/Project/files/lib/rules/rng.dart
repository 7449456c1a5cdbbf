/// The next state of a xorshift32 generator; [state] is 1 to 2^32 - 1.
///
/// The state is also the random number: take `state % n` for 0 to n - 1.
int xorshift32(int state) {
  var x = state;
  x = (x ^ (x << 13)) & 0xFFFFFFFF;
  x = x ^ (x >> 17);
  return (x ^ (x << 5)) & 0xFFFFFFFF;
}
