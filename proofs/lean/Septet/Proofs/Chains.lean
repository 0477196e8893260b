import Septet.Chains
import Septet.Proofs.Dot
import Septet.Proofs.Layout
import Septet.Proofs.Storage

/-! Chains: any bytes are a row of levels, and no path costs less than Bellman's steps say (`no_path_is_cheaper`). -/

namespace Septet
open Chains

theorem table_bounds (chain : Chain) (lane : Lane) :
    len (chain.here.item lane) = SEPTETS ∧ len (chain.before.item lane) = SEPTETS ∧
    -LARGEST_LEVEL ≤ (chain.here.item lane).least + (chain.before.item lane).least ∧
    (chain.here.item lane).greatest + (chain.before.item lane).greatest ≤ LARGEST_LEVEL := by
  have h := chain.valid.1
  have first := h (chain.here.1, chain.before.1) (by simp)
  have second := h (chain.here.2, chain.before.2) (by simp)
  rcases lane_cases lane with rfl | rfl
  · exact ⟨first.1.1, first.1.2, first.2.1, first.2.2⟩
  · exact ⟨second.1.1, second.1.2, second.2.1, second.2.2⟩

theorem level_in_range (chain : Chain) (lane : Lane) {before septet : Int} (hb : 0 ≤ before ∧ before < SEPTETS)
    (hs : 0 ≤ septet ∧ septet < SEPTETS) :
    -LARGEST_LEVEL ≤ level chain lane before septet ∧ level chain lane before septet ≤ LARGEST_LEVEL := by
  have ⟨h, b, low, high⟩ := table_bounds chain lane
  have own := mem_item hs.1 (show septet < len (chain.here.item lane) by omega)
  have other := mem_item hb.1 (show before < len (chain.before.item lane) by omega)
  have := least_le_int own
  have := le_greatest own
  have := least_le_int other
  have := le_greatest other
  unfold level
  omega

/-- What Bellman's step finds, as a fold. -/
theorem extend_eq (costs steps : List Int) : extend costs steps = (range_from 1 SEPTETS).foldl
    (fun s i => if costs.item i + steps.item i < s.1 then (costs.item i + steps.item i, i) else s)
    (costs.item 0 + steps.item 0, 0) := by
  simp only [extend] <;> rfl

/-- What Bellman's step finds. -/
theorem extend_spec (costs steps : List Int) :
    (0 ≤ (extend costs steps).2 ∧ (extend costs steps).2 < SEPTETS) ∧
    (extend costs steps).1 = costs.item (extend costs steps).2 + steps.item (extend costs steps).2 ∧
    ∀ i, 0 ≤ i → i < SEPTETS → (extend costs steps).1 ≤ costs.item i + steps.item i := by
  have turn : ∀ i (s : Int × Int), 1 ≤ i → i < SEPTETS →
      ((0 ≤ s.2 ∧ s.2 < i) ∧ s.1 = costs.item s.2 + steps.item s.2 ∧
        ∀ j, 0 ≤ j → j < i → s.1 ≤ costs.item j + steps.item j) →
      let t := if costs.item i + steps.item i < s.1 then (costs.item i + steps.item i, i) else s
      (0 ≤ t.2 ∧ t.2 < i + 1) ∧ t.1 = costs.item t.2 + steps.item t.2 ∧
        ∀ j, 0 ≤ j → j < i + 1 → t.1 ≤ costs.item j + steps.item j := by
    rintro i s h0 h1 ⟨a, b, c⟩ t
    have upto : ∀ j, 0 ≤ j → j < i + 1 → (j < i ∧ s.1 ≤ costs.item j + steps.item j) ∨ j = i := by
      intro j j0 j1
      rcases Int.lt_or_le j i with h | h
      · exact .inl ⟨h, c j j0 h⟩
      · exact .inr (by omega)
    simp only [t]
    split
    · refine ⟨⟨by dsimp only; omega, by dsimp only; omega⟩, rfl, fun j j0 j1 => ?_⟩
      rcases upto j j0 j1 with ⟨_, h⟩ | rfl
      · dsimp only; omega
      · exact Int.le_refl _
    · refine ⟨by omega, b, fun j j0 j1 => ?_⟩
      rcases upto j j0 j1 with ⟨_, h⟩ | rfl <;> omega
  have found := fold_range_from (always := fun k (s : Int × Int) => (0 ≤ s.2 ∧ s.2 < k) ∧
      s.1 = costs.item s.2 + steps.item s.2 ∧ ∀ j, 0 ≤ j → j < k → s.1 ≤ costs.item j + steps.item j)
    (a := 1) (b := SEPTETS) (by decide) (costs.item 0 + steps.item 0, (0 : Int))
    ⟨⟨Int.le_refl 0, show (0 : Int) < 1 by decide⟩, rfl, fun j h0 h1 => by
      have : j = 0 := by omega
      subst this
      exact Int.le_refl _⟩ turn
  rw [extend_eq]
  exact found

namespace Proofs

theorem every_septet_can_follow_every_septet (chain : Chain) (lane : Lane) (before septet : Int)
    (hb : 0 ≤ before ∧ before < SEPTETS) (hs : 0 ≤ septet ∧ septet < SEPTETS) :
    -LARGEST_LEVEL ≤ level chain lane before septet ∧ level chain lane before septet ≤ LARGEST_LEVEL :=
  level_in_range chain lane hb hs

theorem any_bytes_are_septets_of_a_chain (data : List Int) (size : len data = 7) (all : ∀ b ∈ data, 0 ≤ b ∧ b < 256) :
    ∀ s ∈ Layout.unpack S43 data, 0 ≤ s ∧ s < SEPTETS := by
  intro s hs
  obtain ⟨i, h0, h1, rfl⟩ := of_mem hs
  rw [len_unpack] at h1
  rw [unpack_stream rfl data h0 h1]
  omega

/-- The levels of a row of septets, lane by lane, after septet `before`. -/
def levels (chain : Chain) : Int → List Int → List (Int × Int)
  | _, [] => []
  | before, s :: rest => (level chain 0 before s, level chain 1 before s) :: levels chain s rest

/-- Decoding is total: any septets are as many pairs of levels, and each level fits a signed byte. -/
theorem every_row_is_decoded (chain : Chain) (septets : List Int) (all : ∀ s ∈ septets, 0 ≤ s ∧ s < SEPTETS) :
    ∀ before, 0 ≤ before ∧ before < SEPTETS → len (levels chain before septets) = len septets ∧
      ∀ p ∈ levels chain before septets, (-LARGEST_LEVEL ≤ p.1 ∧ p.1 ≤ LARGEST_LEVEL) ∧
        (-LARGEST_LEVEL ≤ p.2 ∧ p.2 ≤ LARGEST_LEVEL) := by
  induction septets with
  | nil => exact fun _ _ => ⟨rfl, fun p hp => by simp [levels] at hp⟩
  | cons s rest ih =>
    intro before hb
    have own := all s (List.mem_cons_self ..)
    have ⟨size, each⟩ := ih (fun x hx => all x (List.mem_cons_of_mem _ hx)) s own
    refine ⟨by simp only [levels, len, List.length_cons] at *; omega, fun p hp => ?_⟩
    rcases List.mem_cons.mp hp with rfl | h
    · exact ⟨level_in_range chain 0 hb own, level_in_range chain 1 hb own⟩
    · exact each p h

/-- Any bytes, seven by seven, are the septets of a group. -/
theorem any_bytes_are_a_group (blocks : List (List Int))
    (all : ∀ data ∈ blocks, len data = 7 ∧ ∀ b ∈ data, 0 ≤ b ∧ b < 256) :
    ∀ s ∈ blocks.flatMap (Layout.unpack S43), 0 ≤ s ∧ s < SEPTETS := by
  intro s hs
  obtain ⟨data, inside, h⟩ := List.mem_flatMap.mp hs
  exact any_bytes_are_septets_of_a_chain data (all data inside).1 (all data inside).2 s h

theorem values_are_exact_in_binary32 (n m : Int) (hn : -LARGEST_LEVEL ≤ n ∧ n ≤ LARGEST_LEVEL)
    (hm : 0 ≤ m ∧ m < pow2 BINARY16.significand) : |n * m| < pow2 (BINARY32.significand - 6) := by
  rw [show pow2 BINARY16.significand = 2048 by decide] at hm
  rw [show pow2 (BINARY32.significand - 6) = 262144 by decide]
  have low := Int.mul_le_mul_of_nonneg_right hn.1 hm.1
  have high := Int.mul_le_mul_of_nonneg_right hn.2 hm.1
  rcases abs_int (n * m) with h | h <;> omega

theorem a_chains_pairs_fit_int16 (chain : Chain) (b0 s0 a0 a1 : Int) (hb : 0 ≤ b0 ∧ b0 < SEPTETS)
    (hs : 0 ≤ s0 ∧ s0 < SEPTETS) (h0 : ACTIVATION_MIN ≤ a0 ∧ a0 ≤ ACTIVATION_MAX)
    (h1 : ACTIVATION_MIN ≤ a1 ∧ a1 ≤ ACTIVATION_MAX) :
    |level chain 0 b0 s0 * a0 + level chain 1 b0 s0 * a1| < 2 ^ 15 := by
  have := level_product (level_in_range chain 0 hb hs) h0
  have := level_product (level_in_range chain 1 hb hs) h1
  rcases abs_int (level chain 0 b0 s0 * a0 + level chain 1 b0 s0 * a1) with h | h <;> omega

theorem bellmans_step_is_least (costs steps : List Int) (_ : len costs = SEPTETS) (_ : len steps = SEPTETS) :
    (∀ i ∈ range SEPTETS, (extend costs steps).1 ≤ costs.item i + steps.item i) ∧
    (∃ i ∈ range SEPTETS, (extend costs steps).2 = i ∧ (extend costs steps).1 = costs.item i + steps.item i) := by
  obtain ⟨inside, same, least⟩ := extend_spec costs steps
  refine ⟨fun i hi => least i (mem_range.mp hi).1 (mem_range.mp hi).2, _, mem_range.mpr inside, rfl, same⟩

theorem no_path_costs_less (path best step after : Int) (h : best ≤ path) (ha : after ≤ best + step) :
    after ≤ path + step := by omega

/-- The least cost of a path into each septet, after Bellman's step for each pair; `step i j` is from i to j. -/
def best_costs (start : List Int) (pairs : List (Int → Int → Int)) : List Int :=
  pairs.foldl (fun costs step =>
    (range SEPTETS).map fun j => (extend costs ((range SEPTETS).map fun i => step i j)).1) start

/-- The septet that a path ends in, and what it costs from septet i on. -/
def path_cost : Int → List (Int → Int → Int) → List Int → Int × Int
  | i, step :: pairs, j :: path => let rest := path_cost j pairs path; (rest.1, step i j + rest.2)
  | i, _, _ => (i, 0)

/-- Bellman's principle: whatever the costs of the pairs, no path from a septet costs less than the steps find. -/
theorem no_path_is_cheaper (pairs : List (Int → Int → Int)) : ∀ (path start : List Int) (i : Int),
    len path = len pairs → (∀ j ∈ path, 0 ≤ j ∧ j < SEPTETS) → 0 ≤ i ∧ i < SEPTETS →
    (best_costs start pairs).item (path_cost i pairs path).1 ≤ start.item i + (path_cost i pairs path).2 := by
  induction pairs with
  | nil =>
    intro path start i _ _ _
    simp [best_costs, path_cost]
  | cons step pairs ih =>
    intro path start i size all hi
    cases path with
    | nil => simp [len] at size; omega
    | cons j path =>
      have hj := all j (List.mem_cons_self ..)
      have rest := ih path ((range SEPTETS).map fun j => (extend start ((range SEPTETS).map fun i => step i j)).1) j
        (by simp only [len, List.length_cons] at *; omega) (fun k hk => all k (List.mem_cons_of_mem _ hk)) hj
      rw [item_map_range _ hj.1 hj.2] at rest
      have least := (extend_spec start ((range SEPTETS).map fun i => step i j)).2.2 i hi.1 hi.2
      rw [item_map_range _ hi.1 hi.2] at least
      simp only [best_costs, List.foldl_cons, path_cost] at *
      omega

theorem costs_are_squared_errors (h x n : Int) (_ : 1 ≤ h ∧ h ≤ LARGEST_IMPORTANCE)
    (_ : -LARGEST_LEVEL ≤ n ∧ n ≤ LARGEST_LEVEL) :
    let error := x - FRACTION * n
    FRACTION * cost 1 x n + x * x = error * error ∧ cost h x n = h * cost 1 x n := by
  simp only [cost]
  exact ⟨by grind, by grind⟩

theorem costs_are_sums_over_the_tables (x t s : Int) (_ : -LARGEST_LEVEL ≤ t + s ∧ t + s ≤ LARGEST_LEVEL)
    (_ : -LARGEST_LEVEL ≤ t ∧ t ≤ LARGEST_LEVEL) (_ : -LARGEST_LEVEL ≤ s ∧ s ≤ LARGEST_LEVEL) :
    cost 1 x (t + s) = cost 1 x t + cost 1 x s + 2 * FRACTION * t * s := by
  simp only [cost]
  grind

theorem costs_fit_int32 (x n : Int) (hn : -LARGEST_LEVEL ≤ n ∧ n ≤ LARGEST_LEVEL)
    (hx : -FARTHEST * FRACTION ≤ x ∧ x ≤ FARTHEST * FRACTION) : |cost 1 x n| < 2 ^ 25 := by
  have wide : -73664 ≤ 64 * n - 2 * x ∧ 64 * n - 2 * x ≤ 73664 := by omega
  simp only [cost, Int.one_mul]
  generalize 64 * n - 2 * x = y at *
  have : -9355328 ≤ n * y ∧ n * y ≤ 9355328 := by
    rcases Int.le_total 0 y with h | h
    · have := Int.mul_le_mul_of_nonneg_right hn.1 h
      have := Int.mul_le_mul_of_nonneg_right hn.2 h
      omega
    · have := Int.mul_le_mul_of_nonpos_right hn.1 h
      have := Int.mul_le_mul_of_nonpos_right hn.2 h
      omega
  rcases abs_int (n * y) with h | h <;> omega

theorem costs_fit_int16 :
    ¬ ∀ (x n : Int), (-LARGEST_LEVEL ≤ n ∧ n ≤ LARGEST_LEVEL) →
    (-FARTHEST * FRACTION ≤ x ∧ x ≤ FARTHEST * FRACTION) → (|cost 1 x n| < 2 ^ 15) :=
  fun fits => absurd (fits (-32768) 127 (by decide) (by decide)) (by decide)

theorem what_covers_whole_numbers_covers_all (chain : Chain) (p x n : Int) (hp : -chain.box ≤ p ∧ p ≤ chain.box)
    (hx : 2 * |FRACTION * p - x| ≤ FRACTION) (hn : |p - n| ≤ chain.radius - 1) : is_near chain x n := by
  simp only [is_near, decide_eq_true_eq]
  rcases abs_int (64 * p - x) with h | h <;> rcases abs_int (p - n) with g | g <;>
    rcases abs_int (x - 64 * n) with k | k <;> omega

theorem what_is_near_the_edge_is_near_beyond (chain : Chain) (x n : Int)
    (hx : FRACTION * chain.box ≤ x ∧ x ≤ FARTHEST * FRACTION) (_ : -LARGEST_LEVEL ≤ n ∧ n ≤ LARGEST_LEVEL)
    (h : is_near chain (FRACTION * chain.box) n) : is_near chain x n ∧ is_near chain (-x) (-n) := by
  have box := chain.valid.2.1
  simp only [is_near, decide_eq_true_eq] at *
  have edge : |64 * chain.box| = 64 * chain.box := by rcases abs_int (64 * chain.box) with a | a <;> omega
  have above : |x| = x := by rcases abs_int x with a | a <;> omega
  have below : |-x| = x := by rcases abs_int (-x) with a | a <;> omega
  rw [edge] at h
  rw [above, below]
  rcases abs_int (64 * chain.box - 64 * n) with b | b <;> rcases abs_int (x - 64 * n) with d | d <;>
    rcases abs_int (-x - 64 * -n) with f | f <;> omega

theorem near_weights_meet_the_bound (chain : Chain) (u w : Rat) (x n : Int) (hu : u ≥ 0)
    (hx : 2 * |(FRACTION : Rat) * w - (x : Rat) * u| ≤ u) (_ : -LARGEST_LEVEL ≤ n ∧ n ≤ LARGEST_LEVEL)
    (h : is_near chain x n) :
    |w - u * (n : Rat)| ≤ u * (chain.radius : Rat) + max 0 (|w| - u * (chain.box : Rat)) := by
  simp only [is_near, decide_eq_true_eq] at h
  obtain ⟨m, hm, above, below⟩ : ∃ m : Int, (m = 0 ∨ m = x - 64 * chain.box ∨ m = -x - 64 * chain.box) ∧
      x - 64 * n ≤ 64 * chain.radius - 32 + m ∧ 64 * n - x ≤ 64 * chain.radius - 32 + m := by
    refine ⟨max 0 (|x| - 64 * chain.box), ?_, ?_, ?_⟩ <;> rcases abs_int x with a | a <;>
      rcases abs_int (x - 64 * n) with b | b <;> omega
  have up := unit_mul_le hu above
  have down := unit_mul_le hu below
  have near : (64 * w - x * u ≤ |(64 : Rat) * w - (x : Rat) * u|) ∧
      (x * u - 64 * w ≤ |(64 : Rat) * w - (x : Rat) * u|) := by
    rcases abs_rat ((64 : Rat) * w - (x : Rat) * u) with a | a <;> grind
  have size : w ≤ |w| ∧ -w ≤ |w| := by rcases abs_rat w with a | a <;> grind
  simp only [Rat.intCast_ofNat] at hx
  rw [abs_le]
  rcases hm with rfl | rfl | rfl <;>
    simp only [Rat.intCast_add, Rat.intCast_sub, Rat.intCast_mul, Rat.intCast_neg, Rat.intCast_ofNat] at up down <;>
    constructor <;> grind

theorem rows_of_chains_take (chain : Chain) (length : Int) (hl : length ∈ chain.groups) (columns : Int)
    (hc : 0 ≤ columns ∧ columns ≤ 2 ^ 40) :
    let bits := 8 * 2 * length * row_bytes chain length columns
    let exact := (7 * length + 32) * columns
    exact ≤ bits ∧ bits < exact + (7 * length + 32) * length ∧ (columns % length ≠ 0 ∨ bits = exact) := by
  intro bits exact
  obtain ⟨m, m0, m1, rfl⟩ := sixteens (fmt := S43) hl
  obtain ⟨_, least, most⟩ := row_groups_spec S43 (group := 16 * m) (columns := columns) (by omega) hc.1
  unfold Storage.row_groups at least most
  have size : 7 * (16 * m) / 16 = 7 * m := by omega
  have said : bits = (7 * (16 * m) + 32) * (16 * m * ((columns + 16 * m - 1) / (16 * m))) := by
    simp only [bits, row_bytes, group_bytes, size]
    grind
  rw [said]
  exact whole_groups (by omega) (by omega) least most

end Septet.Proofs
